package io.budgetai.persistence.jpa.internal;

import io.budgetai.categorization.Rule;
import io.budgetai.expense.RuleId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A categorization rule. */
@Entity
@Table(name = "budget_rule")
@SuppressWarnings("NullAway.Init")
class RuleRow extends VersionedRow<Rule> {
  String name;
  int rulePosition;
  boolean enabled;
  String matchKind;

  String conditions;

  String actions;

  boolean stops;

  @Override
  void copyFrom(Rule rule) {
    id = rule.id().value();
    name = rule.name();
    rulePosition = rule.position();
    enabled = rule.enabled();
    matchKind = rule.match().name();
    conditions = RuleJson.writeConditions(rule.conditions());
    actions = RuleJson.writeActions(rule.actions());
    stops = rule.stop();
    version = rule.version();
  }

  @Override
  Rule toDomain() {
    return new Rule(
        new RuleId(id),
        name,
        rulePosition,
        enabled,
        Rule.Match.valueOf(matchKind),
        RuleJson.readConditions(conditions),
        RuleJson.readActions(actions),
        stops,
        version);
  }
}

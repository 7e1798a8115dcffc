-- SQLite. Ids are 16 bytes, moments milliseconds since 1970 in UTC, days ISO text, money minor units.

create table budget_workspace (
  workspace_id blob not null,
  name text not null,
  kind text not null,
  currency text not null,
  zone text not null,
  first_day_of_week text not null,
  fiscal_month integer not null,
  fiscal_day integer not null,
  created_at integer not null,
  version integer not null,
  primary key (workspace_id)
) strict;

create table budget_member (
  workspace_id blob not null,
  user_id blob not null,
  role text not null,
  since integer not null,
  version integer not null,
  primary key (workspace_id, user_id)
) strict, without rowid;
create index budget_member_user on budget_member (user_id, workspace_id);

create table budget_account (
  workspace_id blob not null,
  id blob not null,
  name text not null,
  kind text not null,
  currency text not null,
  opening_minor_units integer not null,
  opened_on text not null,
  on_budget integer not null,
  closed integer not null,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_account_name unique (workspace_id, name)
) strict;

create table budget_category (
  workspace_id blob not null,
  id blob not null,
  parent_id blob,
  -- The parent, or the nil UUID for roots: NULL would make no name of two roots collide.
  sibling_group blob not null,
  name text not null,
  kind text not null,
  code text,
  archived integer not null,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_category_name unique (workspace_id, sibling_group, name),
  constraint budget_category_parent foreign key (workspace_id, parent_id)
    references budget_category (workspace_id, id)
) strict;
create index budget_category_children on budget_category (workspace_id, parent_id);

create table budget_merchant (
  workspace_id blob not null,
  id blob not null,
  name text not null,
  merchant_key text not null,
  version integer not null,
  primary key (workspace_id, id)
) strict;
create index budget_merchant_by_key on budget_merchant (workspace_id, merchant_key);

-- Every key that leads to a merchant: its own, and those of names that it had and of merchants merged into it.
create table budget_merchant_key (
  workspace_id blob not null,
  merchant_key text not null,
  merchant_id blob not null,
  primary key (workspace_id, merchant_key),
  constraint budget_merchant_key_merchant foreign key (workspace_id, merchant_id)
    references budget_merchant (workspace_id, id)
) strict, without rowid;
create index budget_merchant_key_merchant on budget_merchant_key (workspace_id, merchant_id);

create table budget_transaction (
  workspace_id blob not null,
  id blob not null,
  account_id blob not null,
  on_day text not null,
  minor_units integer not null,
  currency text not null,
  original_minor_units integer,
  original_currency text,
  description text not null,
  merchant_id blob,
  merchant_source text,
  note text,
  -- Description and notes, folded, with a blank before and behind.
  search_text text not null,
  pending integer not null,
  split_count integer not null,
  uncategorized integer not null,
  counter_account_id blob,
  counter_transaction_id blob,
  refund_of blob,
  attachments text,
  recorded_at integer not null,
  deleted integer not null,
  deleted_at integer,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_transaction_account foreign key (workspace_id, account_id)
    references budget_account (workspace_id, id),
  constraint budget_transaction_merchant foreign key (workspace_id, merchant_id)
    references budget_merchant (workspace_id, id),
  constraint budget_transaction_counter_account foreign key (workspace_id, counter_account_id)
    references budget_account (workspace_id, id),
  constraint budget_transaction_counter foreign key (workspace_id, counter_transaction_id)
    references budget_transaction (workspace_id, id),
  constraint budget_transaction_refund_of foreign key (workspace_id, refund_of)
    references budget_transaction (workspace_id, id)
) strict;
create index budget_transaction_day on budget_transaction (workspace_id, deleted, on_day, id);
create index budget_transaction_account_day
  on budget_transaction (workspace_id, account_id, deleted, on_day, id);
create index budget_transaction_merchant_day on budget_transaction (workspace_id, merchant_id, on_day);
create index budget_transaction_refunds on budget_transaction (workspace_id, refund_of);

-- Parts of transactions. What reports need of the transaction is repeated here, so that totals read one table.
create table budget_split (
  workspace_id blob not null,
  transaction_id blob not null,
  split_index integer not null,
  minor_units integer not null,
  currency text not null,
  kind text not null,
  category_id blob,
  category_source text,
  rule_id blob,
  note text,
  -- The tags in alphabetical order, with a comma before, between and behind; empty for none.
  tags text not null,
  account_id blob not null,
  counter_account_id blob,
  merchant_id blob,
  on_day text not null,
  -- The calendar month as year * 100 + month.
  in_month integer not null,
  deleted integer not null,
  primary key (workspace_id, transaction_id, split_index),
  constraint budget_split_transaction foreign key (workspace_id, transaction_id)
    references budget_transaction (workspace_id, id),
  constraint budget_split_category foreign key (workspace_id, category_id)
    references budget_category (workspace_id, id)
) strict, without rowid;
create index budget_split_category_day on budget_split (workspace_id, category_id, on_day, transaction_id);
create index budget_split_totals on budget_split
  (workspace_id, deleted, in_month, category_id, kind, currency, account_id, on_day, merchant_id,
    counter_account_id, tags, minor_units);

create table budget_recurring (
  workspace_id blob not null,
  id blob not null,
  name text not null,
  template text not null,
  recurrence text not null,
  active integer not null,
  materialized_through text,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_recurring_name unique (workspace_id, name)
) strict;

create table budget_occurrence (
  workspace_id blob not null,
  recurring_id blob not null,
  occurrence_index integer not null,
  transaction_id blob not null,
  primary key (workspace_id, recurring_id, occurrence_index),
  constraint budget_occurrence_recurring foreign key (workspace_id, recurring_id)
    references budget_recurring (workspace_id, id),
  constraint budget_occurrence_transaction foreign key (workspace_id, transaction_id)
    references budget_transaction (workspace_id, id)
) strict, without rowid;

create table budget_rule (
  workspace_id blob not null,
  id blob not null,
  name text not null,
  rule_position integer not null,
  enabled integer not null,
  match_kind text not null,
  conditions text not null,
  actions text not null,
  stops integer not null,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_rule_name unique (workspace_id, name)
) strict;

create table budget_budget (
  workspace_id blob not null,
  id blob not null,
  name text not null,
  currency text not null,
  period text not null,
  scope text not null,
  rollover text not null,
  cap_minor_units integer,
  cap_currency text,
  envelope integer not null,
  starts_on text not null,
  ends_on text,
  allocations text not null,
  adjustments text not null,
  thresholds text not null,
  archived integer not null,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_budget_name unique (workspace_id, name)
) strict;

create table budget_move (
  workspace_id blob not null,
  id blob not null,
  from_budget_id blob not null,
  to_budget_id blob not null,
  period_start text not null,
  minor_units integer not null,
  currency text not null,
  moved_at integer not null,
  moved_by blob not null,
  note text,
  primary key (workspace_id, id),
  constraint budget_move_from foreign key (workspace_id, from_budget_id)
    references budget_budget (workspace_id, id),
  constraint budget_move_to foreign key (workspace_id, to_budget_id)
    references budget_budget (workspace_id, id)
) strict;

create table budget_alert (
  workspace_id blob not null,
  budget_id blob not null,
  period_start text not null,
  threshold integer not null,
  primary key (workspace_id, budget_id, period_start, threshold),
  constraint budget_alert_budget foreign key (workspace_id, budget_id)
    references budget_budget (workspace_id, id)
) strict, without rowid;

create table budget_held (
  workspace_id blob not null,
  period_start text not null,
  minor_units integer not null,
  currency text not null,
  primary key (workspace_id, period_start)
) strict, without rowid;

create table budget_goal (
  workspace_id blob not null,
  id blob not null,
  name text not null,
  target_minor_units integer,
  target_currency text,
  saved_minor_units integer not null,
  saved_currency text not null,
  starts_on text not null,
  due_on text,
  archived integer not null,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_goal_name unique (workspace_id, name)
) strict;

create table budget_contribution (
  workspace_id blob not null,
  id blob not null,
  goal_id blob not null,
  on_day text not null,
  minor_units integer not null,
  currency text not null,
  made_at integer not null,
  made_by blob not null,
  primary key (workspace_id, id),
  constraint budget_contribution_goal foreign key (workspace_id, goal_id)
    references budget_goal (workspace_id, id)
) strict;

create table budget_import (
  workspace_id blob not null,
  id blob not null,
  account_id blob not null,
  source_name text not null,
  format text not null,
  digest text not null,
  status text not null,
  row_count integer not null,
  created_count integer not null,
  duplicate_count integer not null,
  skipped_count integer not null,
  started_by blob not null,
  started_at integer not null,
  finished_at integer,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_import_account foreign key (workspace_id, account_id)
    references budget_account (workspace_id, id)
) strict;
create index budget_import_digest on budget_import (workspace_id, account_id, digest);

create table budget_imported_row (
  workspace_id blob not null,
  import_id blob not null,
  line_number integer not null,
  account_id blob not null,
  fingerprint blob not null,
  occurrence integer not null,
  transaction_id blob not null,
  created integer not null,
  -- The nil UUID for the row that became a transaction, so that there is one; the import for its duplicates.
  -- A row that became a transaction and was forgotten has the import too.
  claim blob not null,
  primary key (workspace_id, import_id, line_number),
  constraint budget_imported_row_claim unique (workspace_id, fingerprint, account_id, occurrence, claim),
  constraint budget_imported_row_import foreign key (workspace_id, import_id)
    references budget_import (workspace_id, id),
  constraint budget_imported_row_account foreign key (workspace_id, account_id)
    references budget_account (workspace_id, id),
  constraint budget_imported_row_transaction foreign key (workspace_id, transaction_id)
    references budget_transaction (workspace_id, id)
) strict, without rowid;

create table budget_mapping (
  workspace_id blob not null,
  id blob not null,
  name text not null,
  format text not null,
  fingerprint text not null,
  mapping text not null,
  version integer not null,
  primary key (workspace_id, id),
  constraint budget_mapping_name unique (workspace_id, name)
) strict;

create table budget_rate (
  workspace_id blob not null,
  base text not null,
  quote text not null,
  on_day text not null,
  -- A plain decimal as text: exact on every database.
  rate text not null,
  primary key (workspace_id, base, quote, on_day)
) strict, without rowid;

-- The end of each audit chain; locked by whoever extends it.
create table budget_audit_head (
  workspace_id blob not null,
  last_sequence integer not null,
  hash text not null,
  primary key (workspace_id)
) strict, without rowid;

create table budget_audit (
  workspace_id blob not null,
  sequence_number integer not null,
  at_moment integer not null,
  actor blob not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  changes text not null,
  hash text not null,
  primary key (workspace_id, sequence_number)
) strict;
create index budget_audit_subject on budget_audit (workspace_id, subject_id, sequence_number);

create table budget_outbox (
  workspace_id blob not null,
  id blob not null,
  at_moment integer not null,
  type text not null,
  subject text not null,
  details text not null,
  primary key (workspace_id, id)
) strict;

create table budget_operation (
  workspace_id blob not null,
  id blob not null,
  name text not null,
  request text not null,
  result text not null,
  primary key (workspace_id, id)
) strict;

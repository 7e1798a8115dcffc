-- The books. Money is in minor units of its currency, moments are milliseconds since 1970 in UTC.
--
-- Written once for every make of database. In dollar signs and braces is what they call differently: types; what
-- follows the columns of a table, and of a table that is kept in the order of its key; what follows the columns of
-- an index that is read from the newest row on; and what every name begins with.

create table ${budget_}workspace (
  workspace_id ${uuid} not null,
  name ${text(100)} not null,
  kind ${text(20)} not null,
  currency ${text(3)} not null,
  zone ${text(60)} not null,
  first_day_of_week ${text(10)} not null,
  fiscal_month integer not null,
  fiscal_day integer not null,
  created_at ${instant} not null,
  version ${long} not null,
  primary key (workspace_id)
)${table};

create table ${budget_}member (
  workspace_id ${uuid} not null,
  user_id ${uuid} not null,
  role ${text(20)} not null,
  since ${instant} not null,
  version ${long} not null,
  primary key (workspace_id, user_id)
)${table_by_key};
create index ${budget_}member_user on ${budget_}member (user_id, workspace_id);

create table ${budget_}account (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  name ${text(100)} not null,
  kind ${text(20)} not null,
  currency ${text(3)} not null,
  opening_minor_units ${long} not null,
  opened_on ${date} not null,
  on_budget ${boolean} not null,
  closed ${boolean} not null,
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}account_name unique (workspace_id, name)
)${table};

create table ${budget_}category (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  parent_id ${uuid},
  -- The parent, or the nil UUID for roots: NULL would make no name of two roots collide.
  sibling_group ${uuid} not null,
  name ${text(80)} not null,
  kind ${text(20)} not null,
  code ${text(100)},
  archived ${boolean} not null,
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}category_name unique (workspace_id, sibling_group, name),
  constraint ${budget_}category_parent foreign key (workspace_id, parent_id)
    references ${budget_}category (workspace_id, id)
)${table};
create index ${budget_}category_children on ${budget_}category (workspace_id, parent_id);

create table ${budget_}merchant (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  name ${text(200)} not null,
  merchant_key ${text(200)} not null,
  version ${long} not null,
  primary key (workspace_id, id)
)${table};
create index ${budget_}merchant_by_key on ${budget_}merchant (workspace_id, merchant_key);

-- Every key that leads to a merchant: its own, and those of names that it had and of merchants merged into it.
create table ${budget_}merchant_key (
  workspace_id ${uuid} not null,
  merchant_key ${text(200)} not null,
  merchant_id ${uuid} not null,
  primary key (workspace_id, merchant_key),
  constraint ${budget_}merchant_key_merchant foreign key (workspace_id, merchant_id)
    references ${budget_}merchant (workspace_id, id)
)${table_by_key};
create index ${budget_}merchant_key_merchant on ${budget_}merchant_key (workspace_id, merchant_id);

create table ${budget_}transaction (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  account_id ${uuid} not null,
  on_day ${date} not null,
  minor_units ${long} not null,
  currency ${text(3)} not null,
  original_minor_units ${long},
  original_currency ${text(3)},
  description ${text(500)} not null,
  merchant_id ${uuid},
  merchant_source ${text(20)},
  note ${text(1000)},
  -- Description and notes, folded, with a blank before and behind.
  search_text ${text} not null,
  pending ${boolean} not null,
  split_count integer not null,
  uncategorized ${boolean} not null,
  counter_account_id ${uuid},
  counter_transaction_id ${uuid},
  refund_of ${uuid},
  attachments ${json},
  recorded_at ${instant} not null,
  deleted ${boolean} not null,
  deleted_at ${instant},
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}transaction_account foreign key (workspace_id, account_id)
    references ${budget_}account (workspace_id, id),
  constraint ${budget_}transaction_merchant foreign key (workspace_id, merchant_id)
    references ${budget_}merchant (workspace_id, id),
  constraint ${budget_}transaction_counter_account foreign key (workspace_id, counter_account_id)
    references ${budget_}account (workspace_id, id),
  constraint ${budget_}transaction_counter foreign key (workspace_id, counter_transaction_id)
    references ${budget_}transaction (workspace_id, id),
  constraint ${budget_}transaction_refund_of foreign key (workspace_id, refund_of)
    references ${budget_}transaction (workspace_id, id)
)${table};
create index ${budget_}transaction_day
  on ${budget_}transaction (workspace_id, deleted, on_day${newest_first}, id${newest_first});
create index ${budget_}transaction_account_day
  on ${budget_}transaction (workspace_id, account_id, deleted, on_day${newest_first}, id${newest_first});
create index ${budget_}transaction_merchant_day on ${budget_}transaction (workspace_id, merchant_id, on_day);
create index ${budget_}transaction_refunds on ${budget_}transaction (workspace_id, refund_of);

-- Parts of transactions. What reports need of the transaction is repeated here, so that totals read one table.
create table ${budget_}split (
  workspace_id ${uuid} not null,
  transaction_id ${uuid} not null,
  split_index integer not null,
  minor_units ${long} not null,
  currency ${text(3)} not null,
  kind ${text(10)} not null,
  category_id ${uuid},
  category_source ${text(20)},
  rule_id ${uuid},
  note ${text(1000)},
  -- The tags in alphabetical order, with a comma before, between and behind; empty for none.
  tags ${text(500)} not null,
  account_id ${uuid} not null,
  counter_account_id ${uuid},
  merchant_id ${uuid},
  on_day ${date} not null,
  -- The calendar month as year * 100 + month.
  in_month integer not null,
  deleted ${boolean} not null,
  primary key (workspace_id, transaction_id, split_index),
  constraint ${budget_}split_transaction foreign key (workspace_id, transaction_id)
    references ${budget_}transaction (workspace_id, id),
  constraint ${budget_}split_category foreign key (workspace_id, category_id)
    references ${budget_}category (workspace_id, id)
)${table_by_key};
create index ${budget_}split_category_day
  on ${budget_}split (workspace_id, category_id, on_day${newest_first}, transaction_id${newest_first});
create index ${budget_}split_totals on ${budget_}split
  (workspace_id, deleted, in_month, category_id, kind, currency, account_id, on_day, merchant_id,
    counter_account_id, tags, minor_units);

create table ${budget_}recurring (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  name ${text(100)} not null,
  template ${json} not null,
  recurrence ${json} not null,
  active ${boolean} not null,
  materialized_through ${date},
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}recurring_name unique (workspace_id, name)
)${table};

create table ${budget_}occurrence (
  workspace_id ${uuid} not null,
  recurring_id ${uuid} not null,
  occurrence_index integer not null,
  transaction_id ${uuid} not null,
  primary key (workspace_id, recurring_id, occurrence_index),
  constraint ${budget_}occurrence_recurring foreign key (workspace_id, recurring_id)
    references ${budget_}recurring (workspace_id, id),
  constraint ${budget_}occurrence_transaction foreign key (workspace_id, transaction_id)
    references ${budget_}transaction (workspace_id, id)
)${table_by_key};

create table ${budget_}rule (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  name ${text(100)} not null,
  rule_position integer not null,
  enabled ${boolean} not null,
  match_kind ${text(10)} not null,
  conditions ${json} not null,
  actions ${json} not null,
  stops ${boolean} not null,
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}rule_name unique (workspace_id, name)
)${table};

create table ${budget_}budget (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  name ${text(100)} not null,
  currency ${text(3)} not null,
  period ${json} not null,
  scope ${json} not null,
  rollover ${text(10)} not null,
  cap_minor_units ${long},
  cap_currency ${text(3)},
  envelope ${boolean} not null,
  starts_on ${date} not null,
  ends_on ${date},
  allocations ${json} not null,
  adjustments ${json} not null,
  thresholds ${json} not null,
  archived ${boolean} not null,
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}budget_name unique (workspace_id, name)
)${table};

create table ${budget_}move (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  from_budget_id ${uuid} not null,
  to_budget_id ${uuid} not null,
  period_start ${date} not null,
  minor_units ${long} not null,
  currency ${text(3)} not null,
  moved_at ${instant} not null,
  moved_by ${uuid} not null,
  note ${text(200)},
  primary key (workspace_id, id),
  constraint ${budget_}move_from foreign key (workspace_id, from_budget_id)
    references ${budget_}budget (workspace_id, id),
  constraint ${budget_}move_to foreign key (workspace_id, to_budget_id)
    references ${budget_}budget (workspace_id, id)
)${table};

create table ${budget_}alert (
  workspace_id ${uuid} not null,
  budget_id ${uuid} not null,
  period_start ${date} not null,
  threshold integer not null,
  primary key (workspace_id, budget_id, period_start, threshold),
  constraint ${budget_}alert_budget foreign key (workspace_id, budget_id)
    references ${budget_}budget (workspace_id, id)
)${table_by_key};

create table ${budget_}held (
  workspace_id ${uuid} not null,
  period_start ${date} not null,
  minor_units ${long} not null,
  currency ${text(3)} not null,
  primary key (workspace_id, period_start)
)${table_by_key};

create table ${budget_}goal (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  name ${text(100)} not null,
  target_minor_units ${long},
  target_currency ${text(3)},
  saved_minor_units ${long} not null,
  saved_currency ${text(3)} not null,
  starts_on ${date} not null,
  due_on ${date},
  archived ${boolean} not null,
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}goal_name unique (workspace_id, name)
)${table};

create table ${budget_}contribution (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  goal_id ${uuid} not null,
  on_day ${date} not null,
  minor_units ${long} not null,
  currency ${text(3)} not null,
  made_at ${instant} not null,
  made_by ${uuid} not null,
  primary key (workspace_id, id),
  constraint ${budget_}contribution_goal foreign key (workspace_id, goal_id)
    references ${budget_}goal (workspace_id, id)
)${table};

create table ${budget_}import (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  account_id ${uuid} not null,
  source_name ${text(200)} not null,
  format ${text(40)} not null,
  digest ${text(64)} not null,
  status ${text(10)} not null,
  row_count ${long} not null,
  created_count ${long} not null,
  duplicate_count ${long} not null,
  skipped_count ${long} not null,
  started_by ${uuid} not null,
  started_at ${instant} not null,
  finished_at ${instant},
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}import_account foreign key (workspace_id, account_id)
    references ${budget_}account (workspace_id, id)
)${table};
create index ${budget_}import_digest on ${budget_}import (workspace_id, account_id, digest);

create table ${budget_}imported_row (
  workspace_id ${uuid} not null,
  import_id ${uuid} not null,
  line_number ${long} not null,
  account_id ${uuid} not null,
  fingerprint ${uuid} not null,
  occurrence integer not null,
  transaction_id ${uuid} not null,
  created ${boolean} not null,
  -- The nil UUID for the row that became a transaction, so that there is one; the import for its duplicates.
  -- A row that became a transaction and was forgotten has the import too.
  claim ${uuid} not null,
  primary key (workspace_id, import_id, line_number),
  constraint ${budget_}imported_row_claim unique (workspace_id, fingerprint, account_id, occurrence, claim),
  constraint ${budget_}imported_row_import foreign key (workspace_id, import_id)
    references ${budget_}import (workspace_id, id),
  constraint ${budget_}imported_row_account foreign key (workspace_id, account_id)
    references ${budget_}account (workspace_id, id),
  constraint ${budget_}imported_row_transaction foreign key (workspace_id, transaction_id)
    references ${budget_}transaction (workspace_id, id)
)${table_by_key};

create table ${budget_}mapping (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  name ${text(100)} not null,
  format ${text(40)} not null,
  fingerprint ${text(200)} not null,
  mapping ${json} not null,
  version ${long} not null,
  primary key (workspace_id, id),
  constraint ${budget_}mapping_name unique (workspace_id, name)
)${table};

create table ${budget_}rate (
  workspace_id ${uuid} not null,
  base ${text(3)} not null,
  quote ${text(3)} not null,
  on_day ${date} not null,
  -- A plain decimal as text: exact on every database.
  rate ${text(60)} not null,
  primary key (workspace_id, base, quote, on_day)
)${table_by_key};

-- The end of each audit chain; locked by whoever extends it.
create table ${budget_}audit_head (
  workspace_id ${uuid} not null,
  last_sequence ${long} not null,
  hash ${text(64)} not null,
  primary key (workspace_id)
)${table_by_key};

create table ${budget_}audit (
  workspace_id ${uuid} not null,
  sequence_number ${long} not null,
  at_moment ${instant} not null,
  actor ${uuid} not null,
  action ${text(10)} not null,
  subject ${text(60)} not null,
  subject_id ${text(100)} not null,
  changes ${json} not null,
  hash ${text(64)} not null,
  primary key (workspace_id, sequence_number)
)${table};
create index ${budget_}audit_subject on ${budget_}audit (workspace_id, subject_id, sequence_number);

create table ${budget_}outbox (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  at_moment ${instant} not null,
  type ${text(60)} not null,
  subject ${text(100)} not null,
  details ${json} not null,
  primary key (workspace_id, id)
)${table};

create table ${budget_}operation (
  workspace_id ${uuid} not null,
  id ${uuid} not null,
  name ${text(100)} not null,
  request ${text(64)} not null,
  result ${text(40000)} not null,
  primary key (workspace_id, id)
)${table};

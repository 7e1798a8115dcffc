-- H2. Moments are milliseconds since 1970 in UTC, money is in minor units.

create table budget_workspace (
  workspace_id uuid not null,
  name character varying(100) not null,
  kind character varying(20) not null,
  currency character varying(3) not null,
  zone character varying(60) not null,
  first_day_of_week character varying(10) not null,
  fiscal_month integer not null,
  fiscal_day integer not null,
  created_at bigint not null,
  version bigint not null,
  primary key (workspace_id)
);

create table budget_member (
  workspace_id uuid not null,
  user_id uuid not null,
  role character varying(20) not null,
  since bigint not null,
  version bigint not null,
  primary key (workspace_id, user_id)
);
create index budget_member_user on budget_member (user_id, workspace_id);

create table budget_account (
  workspace_id uuid not null,
  id uuid not null,
  name character varying(100) not null,
  kind character varying(20) not null,
  currency character varying(3) not null,
  opening_minor_units bigint not null,
  opened_on date not null,
  on_budget boolean not null,
  closed boolean not null,
  version bigint not null,
  primary key (workspace_id, id),
  constraint budget_account_name unique (workspace_id, name)
);

create table budget_category (
  workspace_id uuid not null,
  id uuid not null,
  parent_id uuid,
  -- The parent, or the nil UUID for roots: NULL would make no name of two roots collide.
  sibling_group uuid not null,
  name character varying(80) not null,
  kind character varying(20) not null,
  code character varying(100),
  archived boolean not null,
  version bigint not null,
  primary key (workspace_id, id),
  constraint budget_category_name unique (workspace_id, sibling_group, name),
  constraint budget_category_parent foreign key (workspace_id, parent_id)
    references budget_category (workspace_id, id)
);
create index budget_category_children on budget_category (workspace_id, parent_id);

create table budget_merchant (
  workspace_id uuid not null,
  id uuid not null,
  name character varying(200) not null,
  merchant_key character varying(200) not null,
  version bigint not null,
  primary key (workspace_id, id)
);
create index budget_merchant_by_key on budget_merchant (workspace_id, merchant_key);

-- Every key that leads to a merchant: its own, and those of names that it had and of merchants merged into it.
create table budget_merchant_key (
  workspace_id uuid not null,
  merchant_key character varying(200) not null,
  merchant_id uuid not null,
  primary key (workspace_id, merchant_key),
  constraint budget_merchant_key_merchant foreign key (workspace_id, merchant_id)
    references budget_merchant (workspace_id, id)
);
create index budget_merchant_key_merchant on budget_merchant_key (workspace_id, merchant_id);

create table budget_transaction (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  on_day date not null,
  minor_units bigint not null,
  currency character varying(3) not null,
  original_minor_units bigint,
  original_currency character varying(3),
  description character varying(500) not null,
  merchant_id uuid,
  merchant_source character varying(20),
  note character varying(1000),
  -- Description and notes, folded, with a blank before and behind.
  search_text character varying not null,
  pending boolean not null,
  split_count integer not null,
  uncategorized boolean not null,
  counter_account_id uuid,
  counter_transaction_id uuid,
  refund_of uuid,
  attachments character varying,
  recorded_at bigint not null,
  deleted boolean not null,
  deleted_at bigint,
  version bigint not null,
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
);
create index budget_transaction_day on budget_transaction (workspace_id, deleted, on_day desc, id desc);
create index budget_transaction_account_day
  on budget_transaction (workspace_id, account_id, deleted, on_day desc, id desc);
create index budget_transaction_merchant_day on budget_transaction (workspace_id, merchant_id, on_day);
create index budget_transaction_refunds on budget_transaction (workspace_id, refund_of);

-- Parts of transactions. What reports need of the transaction is repeated here, so that totals read one table.
create table budget_split (
  workspace_id uuid not null,
  transaction_id uuid not null,
  split_index integer not null,
  minor_units bigint not null,
  currency character varying(3) not null,
  kind character varying(10) not null,
  category_id uuid,
  category_source character varying(20),
  rule_id uuid,
  note character varying(1000),
  -- The tags in alphabetical order, with a comma before, between and behind; empty for none.
  tags character varying(500) not null,
  account_id uuid not null,
  counter_account_id uuid,
  merchant_id uuid,
  on_day date not null,
  -- The calendar month as year * 100 + month.
  in_month integer not null,
  deleted boolean not null,
  primary key (workspace_id, transaction_id, split_index),
  constraint budget_split_transaction foreign key (workspace_id, transaction_id)
    references budget_transaction (workspace_id, id),
  constraint budget_split_category foreign key (workspace_id, category_id)
    references budget_category (workspace_id, id)
);
create index budget_split_category_day on budget_split (workspace_id, category_id, on_day desc, transaction_id desc);
create index budget_split_totals on budget_split
  (workspace_id, deleted, in_month, category_id, kind, currency, account_id, on_day, merchant_id,
    counter_account_id, tags, minor_units);

create table budget_recurring (
  workspace_id uuid not null,
  id uuid not null,
  name character varying(100) not null,
  template character varying not null,
  recurrence character varying not null,
  active boolean not null,
  materialized_through date,
  version bigint not null,
  primary key (workspace_id, id),
  constraint budget_recurring_name unique (workspace_id, name)
);

create table budget_occurrence (
  workspace_id uuid not null,
  recurring_id uuid not null,
  occurrence_index integer not null,
  transaction_id uuid not null,
  primary key (workspace_id, recurring_id, occurrence_index),
  constraint budget_occurrence_recurring foreign key (workspace_id, recurring_id)
    references budget_recurring (workspace_id, id),
  constraint budget_occurrence_transaction foreign key (workspace_id, transaction_id)
    references budget_transaction (workspace_id, id)
);

create table budget_rule (
  workspace_id uuid not null,
  id uuid not null,
  name character varying(100) not null,
  rule_position integer not null,
  enabled boolean not null,
  match_kind character varying(10) not null,
  conditions character varying not null,
  actions character varying not null,
  stops boolean not null,
  version bigint not null,
  primary key (workspace_id, id),
  constraint budget_rule_name unique (workspace_id, name)
);

create table budget_budget (
  workspace_id uuid not null,
  id uuid not null,
  name character varying(100) not null,
  currency character varying(3) not null,
  period character varying not null,
  scope character varying not null,
  rollover character varying(10) not null,
  cap_minor_units bigint,
  cap_currency character varying(3),
  envelope boolean not null,
  starts_on date not null,
  ends_on date,
  allocations character varying not null,
  adjustments character varying not null,
  thresholds character varying not null,
  archived boolean not null,
  version bigint not null,
  primary key (workspace_id, id),
  constraint budget_budget_name unique (workspace_id, name)
);

create table budget_move (
  workspace_id uuid not null,
  id uuid not null,
  from_budget_id uuid not null,
  to_budget_id uuid not null,
  period_start date not null,
  minor_units bigint not null,
  currency character varying(3) not null,
  moved_at bigint not null,
  moved_by uuid not null,
  note character varying(200),
  primary key (workspace_id, id),
  constraint budget_move_from foreign key (workspace_id, from_budget_id)
    references budget_budget (workspace_id, id),
  constraint budget_move_to foreign key (workspace_id, to_budget_id)
    references budget_budget (workspace_id, id)
);

create table budget_alert (
  workspace_id uuid not null,
  budget_id uuid not null,
  period_start date not null,
  threshold integer not null,
  primary key (workspace_id, budget_id, period_start, threshold),
  constraint budget_alert_budget foreign key (workspace_id, budget_id)
    references budget_budget (workspace_id, id)
);

create table budget_held (
  workspace_id uuid not null,
  period_start date not null,
  minor_units bigint not null,
  currency character varying(3) not null,
  primary key (workspace_id, period_start)
);

create table budget_goal (
  workspace_id uuid not null,
  id uuid not null,
  name character varying(100) not null,
  target_minor_units bigint,
  target_currency character varying(3),
  saved_minor_units bigint not null,
  saved_currency character varying(3) not null,
  starts_on date not null,
  due_on date,
  archived boolean not null,
  version bigint not null,
  primary key (workspace_id, id),
  constraint budget_goal_name unique (workspace_id, name)
);

create table budget_contribution (
  workspace_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  on_day date not null,
  minor_units bigint not null,
  currency character varying(3) not null,
  made_at bigint not null,
  made_by uuid not null,
  primary key (workspace_id, id),
  constraint budget_contribution_goal foreign key (workspace_id, goal_id)
    references budget_goal (workspace_id, id)
);

create table budget_import (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  source_name character varying(200) not null,
  format character varying(40) not null,
  digest character varying(64) not null,
  status character varying(10) not null,
  row_count bigint not null,
  created_count bigint not null,
  duplicate_count bigint not null,
  skipped_count bigint not null,
  started_by uuid not null,
  started_at bigint not null,
  finished_at bigint,
  version bigint not null,
  primary key (workspace_id, id),
  constraint budget_import_account foreign key (workspace_id, account_id)
    references budget_account (workspace_id, id)
);
create index budget_import_digest on budget_import (workspace_id, account_id, digest);

create table budget_imported_row (
  workspace_id uuid not null,
  import_id uuid not null,
  line_number bigint not null,
  account_id uuid not null,
  fingerprint uuid not null,
  occurrence integer not null,
  transaction_id uuid not null,
  created boolean not null,
  -- The nil UUID for the row that became a transaction, so that there is one; the import for its duplicates.
  -- A row that became a transaction and was forgotten has the import too.
  claim uuid not null,
  primary key (workspace_id, import_id, line_number),
  constraint budget_imported_row_claim unique (workspace_id, fingerprint, account_id, occurrence, claim),
  constraint budget_imported_row_import foreign key (workspace_id, import_id)
    references budget_import (workspace_id, id),
  constraint budget_imported_row_account foreign key (workspace_id, account_id)
    references budget_account (workspace_id, id),
  constraint budget_imported_row_transaction foreign key (workspace_id, transaction_id)
    references budget_transaction (workspace_id, id)
);

create table budget_mapping (
  workspace_id uuid not null,
  id uuid not null,
  name character varying(100) not null,
  format character varying(40) not null,
  fingerprint character varying(200) not null,
  mapping character varying not null,
  version bigint not null,
  primary key (workspace_id, id),
  constraint budget_mapping_name unique (workspace_id, name)
);

create table budget_rate (
  workspace_id uuid not null,
  base character varying(3) not null,
  quote character varying(3) not null,
  on_day date not null,
  -- A plain decimal as text: exact on every database.
  rate character varying(60) not null,
  primary key (workspace_id, base, quote, on_day)
);

-- The end of each audit chain; locked by whoever extends it.
create table budget_audit_head (
  workspace_id uuid not null,
  last_sequence bigint not null,
  hash character varying(64) not null,
  primary key (workspace_id)
);

create table budget_audit (
  workspace_id uuid not null,
  sequence_number bigint not null,
  at_moment bigint not null,
  actor uuid not null,
  action character varying(10) not null,
  subject character varying(60) not null,
  subject_id character varying(100) not null,
  changes character varying not null,
  hash character varying(64) not null,
  primary key (workspace_id, sequence_number)
);
create index budget_audit_subject on budget_audit (workspace_id, subject_id, sequence_number);

create table budget_outbox (
  workspace_id uuid not null,
  id uuid not null,
  at_moment bigint not null,
  type character varying(60) not null,
  subject character varying(100) not null,
  details character varying not null,
  primary key (workspace_id, id)
);

create table budget_operation (
  workspace_id uuid not null,
  id uuid not null,
  name character varying(100) not null,
  request character varying(64) not null,
  result character varying(40000) not null,
  primary key (workspace_id, id)
);

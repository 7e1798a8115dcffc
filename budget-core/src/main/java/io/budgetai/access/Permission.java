package io.budgetai.access;

/** What an operation on a workspace can need. Each operation names the one it needs. */
public enum Permission {
  /** See everything in the workspace. */
  READ,
  /** Record, edit and delete transactions, accounts, categories, rules and budgets; import statements. */
  WRITE,
  /** Add and remove members, and change their roles. */
  SHARE,
  /** Take data out of the workspace in bulk. */
  EXPORT,
  /** Link and unlink banks. */
  BANK_LINKS,
  /** Change the settings of the workspace. */
  ADMINISTER
}

package io.budgetai.access;

import static io.budgetai.access.Permission.ADMINISTER;
import static io.budgetai.access.Permission.BANK_LINKS;
import static io.budgetai.access.Permission.EXPORT;
import static io.budgetai.access.Permission.READ;
import static io.budgetai.access.Permission.SHARE;
import static io.budgetai.access.Permission.WRITE;

import java.util.Set;

/** A member's place in a workspace, and what it permits. */
public enum Role {
  /** May do everything. A workspace always has at least one. */
  OWNER(Set.of(READ, WRITE, SHARE, EXPORT, BANK_LINKS, ADMINISTER)),
  /** Keeps the books together with the owner. */
  EDITOR(Set.of(READ, WRITE, EXPORT)),
  /** A professional who looks after a client's books: reads, writes and exports, and links no bank. */
  ADVISOR(Set.of(READ, WRITE, EXPORT)),
  /** Looks, and changes nothing. */
  VIEWER(Set.of(READ));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  /** Whether a member with this role holds {@code permission}. */
  public boolean holds(Permission permission) {
    return permissions.contains(permission);
  }
}

package io.budgetai;

/**
 * Who asks. A host makes one from its own signed-in user; the library trusts the host that this user is who it says, and
 * decides by the memberships of {@link #user()} what the actor may do.
 */
public record Actor(UserId user) {

  @Override
  public String toString() {
    return "user " + user;
  }
}

package io.budgetai;

/**
 * Who asks. A host makes one from its own signed-in user; the library trusts the host that this user is who it says, and
 * decides by the memberships of {@link #user()} what the actor may do.
 */
public record Actor(UserId user) {

  /**
   * @throws IllegalArgumentException if nobody is named, even where a host does not check for nulls
   */
  public Actor {
    if (user == null) {
      throw new IllegalArgumentException(
          "An actor has no user. Maybe nobody is signed in, and has to be asked to.");
    }
  }

  @Override
  public String toString() {
    return "user " + user;
  }
}

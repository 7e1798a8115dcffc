package io.budgetai.persistence.jpa;

import java.nio.file.Path;

/**
 * The process that {@link TransferSurvivesKillTest} kills: copies books, and says on standard output how far it is, at the end
 * what came of it.
 */
final class TransferUntilKilled {
  static final String STARTED = "started";
  static final String COPYING = "copying";

  private static boolean said;

  private TransferUntilKilled() {}

  /** Arguments: where from, the URL of a database or the path of a backup; the URL of where to. */
  public static void main(String[] arguments) {
    say(STARTED);
    Database target = Database.at(arguments[1]);
    TransferReport report =
        arguments[0].startsWith("jdbc:")
            ? DatabaseTransfer.from(Database.at(arguments[0]))
                .to(target)
                .run(TransferUntilKilled::progress)
            : Backup.at(Path.of(arguments[0])).restore(target, TransferUntilKilled::progress);
    say(report.outcome().name());
  }

  private static boolean progress(long done, long total) {
    if (!said && total > 0) {
      said = true;
      say(COPYING);
    }
    return true;
  }

  private static void say(String what) {
    System.out.println(what);
    System.out.flush();
  }
}

package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.storage.Storage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that make the tables by themselves. */
class BudgetSchemaTest {
  private static final JpaOptions OPTIONS =
      JpaOptions.defaults().tablePrefix("our_").tablesOfTheHost();

  @TempDir Path folder;

  private final Household home = new Household();

  private String url(String make) {
    return switch (make) {
      case "sqlite" -> "jdbc:sqlite:" + folder.resolve("books.db");
      case "h2" -> "jdbc:h2:" + folder.resolve("books");
      default -> PostgresServer.newDatabase();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "h2", "postgresql"})
  @DisplayName(
      "books are kept in tables that the host made from the scripts, and nothing is added to them")
  void scripts(String make) throws SQLException {
    String url = url(make);
    Database database = Database.at(url).with(OPTIONS);
    try (Connection host = DriverManager.getConnection(url);
        Statement statement = host.createStatement()) {
      statement.execute("create table customers (id integer)");
    }
    refused(database, "there is no table our_workspace", "more", "Maybe run the scripts");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(url, OPTIONS))
        .withMessageContaining("our_workspace");

    run(url, make);

    assertThatNoException().isThrownBy(() -> BudgetSchema.verify(database));
    try (Storage storage = JpaStorage.open(url, OPTIONS)) {
      storage.write(home.workspace, home::moveIn);
      assertThat(storage.workspacesOf(home.owner)).containsExactly(home.workspace);
    }
    refused(Database.at(url), "there is no table budget_workspace");
    assertThat(DatabaseTransfer.from(database).to(Database.at(url)).run(Progress.NONE).tables())
        .as("copied into tables of the library")
        .hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  @DisplayName("columns that are missing or may be null, and other keys, are named")
  void differences(String make) throws SQLException {
    String url = url(make);
    run(url, make);
    try (Connection host = DriverManager.getConnection(url);
        Statement statement = host.createStatement()) {
      statement.execute("alter table our_account drop column closed");
      statement.execute("alter table our_account alter column kind drop not null");
      statement.execute("alter table our_account alter column version drop not null");
      refused(
          Database.at(url).with(OPTIONS),
          "our_account has no column closed",
          "our_account.kind must not be null",
          "our_account.version must not be null");
    }
  }

  @Test
  @DisplayName("the scripts of a make that is unknown are not to be had")
  void unknownMake() {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> BudgetSchema.scripts("oracle", OPTIONS))
        .withMessageContaining("Maybe");
  }

  private static void refused(Database database, String... parts) {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> BudgetSchema.verify(database))
        .satisfies(thrown -> assertThat(thrown.getMessage()).contains(parts));
  }

  private static void run(String url, String make) throws SQLException {
    try (Connection host = DriverManager.getConnection(url);
        Statement statement = host.createStatement()) {
      for (SchemaScript script : BudgetSchema.scripts(make, OPTIONS)) {
        for (String command : script.sql().replaceAll("--[^\n]*", "").split(";")) {
          if (!command.isBlank()) {
            statement.execute(command);
          }
        }
      }
    }
  }
}

package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.expense.Transaction;
import io.budgetai.persistence.jpa.TransferReport.Outcome;
import io.budgetai.storage.Storage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transfers to and from MariaDB and MySQL, where there is a server. */
class MySqlFamilyTransferTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mariadb", "mysql"})
  @DisplayName("books go there, canceled on the way, and come back as they were")
  void thereAndBack(String make) {
    String server =
        make.equals("mariadb") ? MariaDbServer.newDatabase() : MySqlServer.newDatabase();
    Household home = new Household();
    Path source = folder.resolve("source.db");
    try (Storage storage = JpaStorage.open(source)) {
      storage.write(home.workspace, home::moveIn);
      storage.write(
          home.workspace,
          books -> {
            List<Transaction> payments = new ArrayList<>();
            for (int i = 0; i < 1_200; i++) {
              payments.add(
                  home.payment(
                      LocalDate.of(1, 1, 1).plusDays(i), "-1.00", "Kiosk \uD83D\uDE00" + i));
            }
            books.transactions().insert(payments);
            return payments.size();
          });
    }
    DatabaseTransfer there = DatabaseTransfer.from(Database.at(source)).to(Database.at(server));
    assertThat(there.run((done, total) -> done < 1_500).outcome()).isEqualTo(Outcome.CANCELED);
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(server))
        .withMessageContaining("was not finished");
    TransferReport moved = there.run(Progress.NONE);
    assertThat(moved.written()).isLessThan(moved.rows());
    assertThat(there.overwriting().run(Progress.NONE).tables())
        .extracting(TransferReport.Table::checksum)
        .isEqualTo(moved.tables().stream().map(TransferReport.Table::checksum).toList());
    Path back = folder.resolve("back.db");
    DatabaseTransfer.from(Database.at(server)).to(Database.at(back)).run(Progress.NONE);
    Places places = new Places(folder);
    Path original = save(places, Database.at(source));
    assertThat(save(places, Database.at(server))).hasSameBinaryContentAs(original);
    assertThat(save(places, Database.at(back))).hasSameBinaryContentAs(original);
  }

  private static Path save(Places places, Database database) {
    Path file = places.file();
    Backup.at(file).save(database, Progress.NONE);
    return file;
  }
}

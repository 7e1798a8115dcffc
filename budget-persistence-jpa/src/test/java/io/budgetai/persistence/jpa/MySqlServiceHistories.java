package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.history.ServiceHistories;
import net.jqwik.api.Label;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@AddLifecycleHook(OnlyWhere.MySql.class)
@Label("the services on MySQL")
class MySqlServiceHistories extends ServiceHistories {
  private static Storage shared;

  @BeforeContainer
  static void open() {
    shared = JpaStorage.open(MySqlServer.newDatabase());
  }

  @AfterContainer
  static void close() {
    shared.close();
  }

  @Override
  protected Storage storage() {
    return shared;
  }
}

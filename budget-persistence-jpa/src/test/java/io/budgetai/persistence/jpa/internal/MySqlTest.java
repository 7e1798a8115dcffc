package io.budgetai.persistence.jpa.internal;

import io.budgetai.persistence.jpa.MySqlServer;

class MySqlTest extends MySqlFamilyBehavior {

  MySqlTest() {
    super(
        new MySql(),
        MySqlServer.administrator(),
        "select concat_ws(' ', @@transaction_isolation, if(@@transaction_read_only, 'reads', 'writes'),"
            + " @@innodb_lock_wait_timeout, @@lock_wait_timeout, @@max_execution_time div 1000,"
            + " @@sql_mode)");
  }
}

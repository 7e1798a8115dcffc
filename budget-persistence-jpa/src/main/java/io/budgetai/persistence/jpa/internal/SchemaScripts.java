package io.budgetai.persistence.jpa.internal;

import io.budgetai.persistence.jpa.SchemaScript;
import java.util.List;

/** The scripts, for others to run. */
public final class SchemaScripts {

  private SchemaScripts() {}

  public static List<SchemaScript> of(String make, TableNames names) {
    Vendor vendor = Vendor.ofUrl("jdbc:" + make + ":");
    vendor.check(names.inCurrentSchema());
    return Script.all(vendor, names).stream()
        .map(script -> new SchemaScript(script.version(), script.file(), script.sql()))
        .toList();
  }
}

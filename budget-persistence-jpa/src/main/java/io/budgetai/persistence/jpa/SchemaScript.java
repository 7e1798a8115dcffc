package io.budgetai.persistence.jpa;

/**
 * A script that brings the tables from one version to the next.
 *
 * @param version the version of the tables behind it; the first is 1
 * @param name its file name, in Flyway's form
 * @param sql statements with a semicolon behind each, and comments
 */
public record SchemaScript(int version, String name, String sql) {}

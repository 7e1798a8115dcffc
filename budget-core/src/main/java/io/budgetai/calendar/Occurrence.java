package io.budgetai.calendar;

import java.time.LocalDate;

/**
 * One date of a {@link Recurrence}.
 *
 * @param index its number, from 0; it names the occurrence for good, whatever a shift does to the date
 * @param nominal the date the rule gives
 * @param date the date that counts: {@code nominal}, shifted to a business day if the rule says so
 */
public record Occurrence(int index, LocalDate nominal, LocalDate date) {}

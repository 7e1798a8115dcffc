package io.budgetai.calendar;

/** Where a date goes that falls on a day without business. It never moves a date that is a business day. */
public enum BusinessDayShift {
  /** It stays. */
  NONE,
  /** To the last business day before it. */
  BEFORE,
  /** To the first business day after it. */
  AFTER,
  /** To the closer of the two; to the one before when both are equally close. */
  NEAREST
}

package io.budgetai.expense;

import io.budgetai.calendar.Recurrence;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A recurring transaction to be set up.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param template what is recorded each time; its date is not used
 * @param recurrence when
 */
public record NewRecurring(
    @NotBlank(message = "is empty. Maybe give it a name such as Rent.")
        @Size(max = 100, message = "is too long. Maybe shorten it to 100 characters.")
        String name,
    NewTransaction template,
    Recurrence recurrence) {}

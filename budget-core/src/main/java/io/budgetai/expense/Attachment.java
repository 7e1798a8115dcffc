package io.budgetai.expense;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;

/**
 * A document that belongs to a transaction and is kept by the host.
 *
 * @param name what people call it, such as {@code warranty.pdf}; 1 to 200 characters
 * @param mediaType such as {@code application/pdf}
 * @param location where the host finds it; never opened by the library
 * @param bytes its size
 */
public record Attachment(
    @NotBlank(message = "is empty. Maybe name the document.")
        @Size(max = 200, message = "is too long. Maybe shorten it to 200 characters.")
        String name,
    @NotBlank(message = "is empty. Maybe use application/octet-stream.")
        @Size(max = 100, message = "is too long. Maybe leave the parameters out.")
        String mediaType,
    URI location,
    @PositiveOrZero(message = "is negative. Maybe use the size of the file.") long bytes) {}

package io.budgetai.expense;

import io.budgetai.money.Money;
import java.util.List;

/**
 * What came back of a payment.
 *
 * @param original the payment
 * @param refunds what was linked to it as given back, oldest first, deleted ones left out
 * @param refunded their sum, not negative
 * @param net what the payment cost in the end, with the sign of a payment: zero or negative, positive when more came back
 * @param exceeded whether more came back than was paid, which is allowed and worth a look
 */
public record RefundSummary(
    Transaction original, List<Transaction> refunds, Money refunded, Money net, boolean exceeded) {}

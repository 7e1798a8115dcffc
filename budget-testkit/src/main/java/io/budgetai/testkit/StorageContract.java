package io.budgetai.testkit;

/**
 * All that the {@link io.budgetai.storage storage SPI} promises, as tests. A provider's test class implements it and says
 * how its storage is opened; storages that outlive their process implement {@link DurabilityContract} too.
 *
 * <pre>{@code
 * class H2StorageTest implements StorageContract, DurabilityContract {
 *   @TempDir static Path folder;
 *   ...
 * }
 * }</pre>
 */
public interface StorageContract
    extends UnitOfWorkContract,
        WorkspaceContract,
        RegisterContract,
        MerchantContract,
        TransactionContract,
        SearchContract,
        TotalsContract,
        OccurrenceContract,
        ImportContract,
        BudgetLogContract,
        AuditContract,
        OutboxContract,
        ConcurrencyContract,
        IsolationContract {}

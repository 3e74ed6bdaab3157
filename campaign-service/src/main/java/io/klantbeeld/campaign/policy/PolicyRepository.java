package io.klantbeeld.campaign.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.rest.Brands;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of all policies. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<ContactPolicyEntity, String> {
    private static final int KNOWN_DEFINITIONS = 1_000;

    private static final String HOLDING = """
            select key, version, definition from contact_policy
             where brand = any (?::text[]) and removed_at is null
             order by key
            """;

    private final Database database;

    // By its words, which always mean the same; every decision reads them.
    private final Cache<String, ContactPolicyDefinition> definitions =
            Caffeine.newBuilder().maximumSize(KNOWN_DEFINITIONS).build();

    PolicyRepository(Database database) {
        this.database = database;
    }

    /** The policies of brands that hold at this moment, by key; part of the caller's transaction, if there is one. */
    List<ContactPolicy> holding(Collection<String> brands) {
        return database.list(HOLDING, this::holding, brands);
    }

    private ContactPolicy holding(Row row) throws SQLException {
        var definition =
                definitions.get(row.text("definition"), words -> Json.read(words, ContactPolicyDefinition.class));
        return new ContactPolicy(row.text("key"), row.number("version"), definition);
    }

    @Transactional
    Optional<ContactPolicy> get(String key) {
        return find("id = ?1 and removedAt is null", key).firstResultOptional().map(PolicyRepository::policy);
    }

    /** Locks a policy that holds. */
    Optional<ContactPolicyEntity> locked(String key) {
        return Optional.ofNullable(findById(key, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.removedAt == null);
    }

    /** Those of the keys that hold for a brand; they stay as they are until the end of the transaction. */
    List<ContactPolicyEntity> held(String brand, Collection<String> keys) {
        return find("brand = ?1 and id in ?2 and removedAt is null order by id", brand, keys)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    @Transactional
    List<ContactPolicy> page(Brands brands, String after, int limit) {
        return find(
                        "id > ?1 and removedAt is null and (?2 = true or brand in ?3) order by id",
                        after,
                        brands.all(),
                        brands.names())
                .range(0, limit - 1)
                .stream()
                .map(PolicyRepository::policy)
                .toList();
    }

    static ContactPolicy policy(ContactPolicyEntity row) {
        return new ContactPolicy(row.id, row.version, Json.read(row.definition, ContactPolicyDefinition.class));
    }
}

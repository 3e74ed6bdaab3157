package io.klantbeeld.campaign.policy;

import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Brands;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rows of all policies. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<ContactPolicyEntity, String> {
    @Transactional
    Optional<ContactPolicy> get(String key) {
        return find("id = ?1 and removedAt is null", key).firstResultOptional().map(PolicyRepository::policy);
    }

    /** Locks a policy that holds. */
    Optional<ContactPolicyEntity> locked(String key) {
        return Optional.ofNullable(findById(key, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.removedAt == null);
    }

    /** The policies that hold, of some brands. */
    List<ContactPolicyEntity> of(Collection<String> brands) {
        return list("brand in ?1 and removedAt is null order by id", brands);
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

package io.klantbeeld.campaign.policy;

import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Brands;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The rows of all policies. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<ContactPolicyEntity, String> {
    @Transactional
    Optional<ContactPolicy> get(String key) {
        return findByIdOptional(key).map(PolicyRepository::policy);
    }

    @Transactional
    List<ContactPolicy> page(Brands brands, String after, int limit) {
        return find("id > ?1 and (?2 = true or brand in ?3) order by id", after, brands.all(), brands.names())
                .range(0, limit - 1)
                .stream()
                .map(PolicyRepository::policy)
                .toList();
    }

    static ContactPolicy policy(ContactPolicyEntity row) {
        return new ContactPolicy(row.id, row.version, Json.read(row.definition, ContactPolicyDefinition.class));
    }
}

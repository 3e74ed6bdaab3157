package io.klantbeeld.campaign.policy;

import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers which contact policies hold. */
@ApplicationScoped
public class ContactPolicies {
    private final PolicyRepository rows;
    private final PolicyWriting writing;

    ContactPolicies(PolicyRepository rows, PolicyWriting writing) {
        this.rows = rows;
        this.writing = writing;
    }

    /** The policies of a brand, by key. */
    public List<ContactPolicy> of(String brand) {
        return rows.holding(List.of(brand));
    }

    /** The policies of each of several brands that has any, by key. */
    public Map<String, List<ContactPolicy>> ofEach(Collection<String> brands) {
        return rows.holding(brands).stream()
                .collect(Collectors.groupingBy(policy -> policy.definition().brand()));
    }

    /** The policies of several brands, by key. */
    @Transactional
    public List<ContactPolicy> of(Brands brands) {
        return rows.page(brands, "", PageRequest.MAX_LIMIT);
    }

    /** Finds a policy. */
    public Optional<ContactPolicy> find(String key) {
        return rows.get(key);
    }

    /** What contradicts itself in a policy, or can never have an effect. */
    public List<Violation> check(ContactPolicyDefinition definition) {
        return PolicyCheck.of(definition);
    }

    /** Writes a policy of the caller's brands; the same words again are no change. */
    public void write(String key, ContactPolicyDefinition definition) {
        writing.write(key, definition, null);
    }

    /** Those of the keys that are policies of the brand, and are not removed until the end of the transaction. */
    @Transactional
    public Set<String> known(String brand, Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : rows.held(brand, keys).stream().map(row -> row.id).collect(Collectors.toSet());
    }
}

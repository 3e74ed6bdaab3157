package io.klantbeeld.campaign.policy;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers which contact policies hold. */
@ApplicationScoped
public class ContactPolicies {
    // Every decision asks.
    private static final String OF_BRANDS =
            "select key, version, definition from contact_policy where brand = any (?::text[]) order by key";

    private final PolicyRepository rows;
    private final PolicyWriting writing;
    private final Database database;

    ContactPolicies(PolicyRepository rows, PolicyWriting writing, Database database) {
        this.rows = rows;
        this.writing = writing;
        this.database = database;
    }

    /** The policies of a brand, by key. */
    @Transactional
    public List<ContactPolicy> of(String brand) {
        return rows.list("brand = ?1 order by id", brand).stream()
                .map(PolicyRepository::policy)
                .toList();
    }

    /** The policies of each of several brands that has any, by key. */
    public Map<String, List<ContactPolicy>> ofEach(Collection<String> brands) {
        return database.list(OF_BRANDS, ContactPolicies::policy, brands).stream()
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

    /** Those of the keys that are policies of the brand. */
    @Transactional
    public Set<String> known(String brand, Collection<String> keys) {
        return rows.list("brand = ?1 and id in ?2", brand, keys).stream()
                .map(row -> row.id)
                .collect(Collectors.toSet());
    }

    private static ContactPolicy policy(Row row) throws SQLException {
        return new ContactPolicy(
                row.text("key"), row.number("version"), row.json("definition", ContactPolicyDefinition.class));
    }
}

package io.klantbeeld.campaign.policy;

import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Revision;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Writes policies; each change is a new version, the same words again are none unless they were removed. */
@ApplicationScoped
class PolicyWriting {
    private static final String MAKE_ROOM = """
            insert into contact_policy (key, brand, definition, version, author, changed_at)
            values (:key, :brand, '', 0, :author, :now) on conflict do nothing
            """;

    private final PolicyRepository policies;
    private final Caller caller;
    private final Clock clock;

    PolicyWriting(PolicyRepository policies, Caller caller, Clock clock) {
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ContactPolicy write(String key, ContactPolicyDefinition definition, String ifMatch) {
        caller.brands().require(definition.brand());
        var violations = PolicyCheck.of(definition);
        if (!violations.isEmpty()) {
            throw Problems.refused("campaign:invalid-policy", "The policy cannot be used", violations);
        }
        var row = locked(key, definition.brand());
        new Revision(row.version).requireMatch(ifMatch);
        var text = Json.write(definition);
        if (!text.equals(row.definition) || row.removedAt != null) {
            row.definition = text;
            row.afterEvents = definition.afterEvents();
            row.removedAt = null;
            row.version++;
            row.author = caller.subject();
            row.changedAt = clock.instant();
        }
        return PolicyRepository.policy(row);
    }

    // Inserting first lets two authors of a new key meet at its lock instead of at its primary key.
    private ContactPolicyEntity locked(String key, String brand) {
        policies.getEntityManager()
                .createNativeQuery(MAKE_ROOM)
                .setParameter("key", key)
                .setParameter("brand", brand)
                .setParameter("author", caller.subject())
                .setParameter("now", clock.instant())
                .executeUpdate();
        var row = policies.findById(key, LockModeType.PESSIMISTIC_WRITE);
        caller.brands().require(row.brand);
        if (!row.brand.equals(brand)) {
            throw Problems.refused(
                    "campaign:brand-fixed",
                    "The brand of a policy cannot change",
                    List.of(Violation.of("brand", "must stay as it is")));
        }
        return row;
    }
}

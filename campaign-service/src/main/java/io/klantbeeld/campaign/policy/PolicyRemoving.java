package io.klantbeeld.campaign.policy;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Removes policies that nothing relies on. Contacts that were reserved or made under one stay judged by it as it was; of
 * those that are still to be made, and of all later ones, it demands nothing any more.
 */
@ApplicationScoped
class PolicyRemoving {
    private final PolicyRepository policies;
    private final PolicyDependents dependents;
    private final Caller caller;
    private final Clock clock;

    PolicyRemoving(PolicyRepository policies, PolicyDependents dependents, Caller caller, Clock clock) {
        this.policies = policies;
        this.dependents = dependents;
        this.caller = caller;
        this.clock = clock;
    }

    // Whoever relies on it from now on waits for the lock, and does not find it.
    @Transactional
    void remove(String key, String ifMatch) {
        var row = policies.locked(key)
                .filter(found -> caller.brands().permits(found.brand))
                .orElseThrow(PolicyProblems::unknown);
        new Revision(row.version).requireMatch(ifMatch);
        var relying = dependents.relyingOn(key, row.brand);
        if (!relying.isEmpty()) {
            throw PolicyProblems.inUse(relying);
        }
        row.version++;
        row.author = caller.subject();
        row.changedAt = clock.instant();
        row.removedAt = row.changedAt;
    }
}

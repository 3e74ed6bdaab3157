package io.klantbeeld.profile.audit;

import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;

/** Puts on record what an answer shows, before it is given. */
@ApplicationScoped
public class AccessAudit {
    private final AccessLog log;
    private final Clock clock;
    private final Ids ids;

    AccessAudit(AccessLog log, Clock clock, Ids ids) {
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Returns when the accesses are durable; 503 when that takes too long, so that nothing is shown unrecorded.
     *
     * @param disclosures what is shown of whom; persons of whom nothing personal is shown are left out
     */
    public void record(Accessor accessor, Collection<Disclosure> disclosures) {
        var at = clock.instant();
        var accesses = disclosures.stream()
                .filter(disclosure -> !disclosure.categories().isEmpty())
                .map(disclosure -> new Access(
                        ids.next(),
                        disclosure.profile(),
                        at,
                        accessor.subject(),
                        accessor.client(),
                        accessor.purpose(),
                        accessor.route(),
                        disclosure.categories()))
                .toList();
        if (!accesses.isEmpty()) {
            log.write(accesses);
        }
    }
}

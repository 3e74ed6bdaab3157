package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.graph.Decision;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.profile.traits.Traits;
import io.klantbeeld.reference.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Decides who is who: records the decision and lets everything that is derived follow, in one transaction. */
@ApplicationScoped
class Stewardship {
    private final Persons persons;
    private final Traits traits;
    private final Timeline timeline;
    private final Installation installation;
    private final Clock clock;
    private final Ids ids;

    Stewardship(Persons persons, Traits traits, Timeline timeline, Installation installation, Clock clock, Ids ids) {
        this.persons = persons;
        this.traits = traits;
        this.timeline = timeline;
        this.installation = installation;
        this.clock = clock;
        this.ids = ids;
    }

    /** Who decides, and why. */
    record Author(String subject, String reason) {}

    /** Records a decision about nodes, the best of each side first, and answers its id. */
    @Transactional
    UUID decide(Decision.Kind kind, List<UUID> left, List<UUID> right, Author author) {
        var decision = new Decision(ids.next(), kind, left, right, clock.instant());
        var resolution = persons.decide(decision, author.reason(), author.subject());
        traits.record(List.of(), resolution);
        timeline.append(List.of(), resolution);
        return decision.id();
    }

    /** The node of an identifier. */
    UUID node(Identifier identifier) {
        return Node.of(identifier, installation.keys()).id();
    }
}

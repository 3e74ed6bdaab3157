package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Marks what is written with who, when and which id. */
@ApplicationScoped
class Stamp {
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Stamp(Caller caller, Clock clock, Ids ids) {
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.instant();
    }

    RevisionEntity revision(String campaign, int number, String text) {
        var revision = new RevisionEntity();
        revision.id = ids.next();
        revision.campaign = campaign;
        revision.number = number;
        revision.definition = text;
        revision.hash = DefinitionHash.of(text);
        revision.author = caller.subject();
        revision.createdAt = clock.instant();
        revision.state = Lifecycle.DRAFT;
        return revision;
    }

    String who() {
        return caller.subject();
    }

    /** Bumps the campaign's version and says where and how it stands: as its living revision, else as its latest. */
    void changed(CampaignEntity campaign) {
        var revision = campaign.standing();
        var words = revision.words();
        campaign.state = revision.state;
        campaign.initiative = words.initiative();
        campaign.market = words.market();
        campaign.startsAt = revision.startAt == null ? words.validity().from() : revision.startAt;
        campaign.endsAt = revision.endsAt == null ? words.validity().to() : revision.endsAt;
        campaign.version++;
        campaign.changedAt = clock.instant();
    }
}

package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.Lifecycle.Transition;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.rest.Brands;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.jboss.logging.Logger;

/** Starts campaigns when their time has come and completes them when it is over. */
@ApplicationScoped
class CampaignTimer {
    private static final Logger LOG = Logger.getLogger(CampaignTimer.class);
    private static final Brands ALL = new Brands(true, Set.of());

    private static final String DUE = """
            select campaign.key
              from campaign_revision revision
              join campaign on campaign.key = revision.campaign
                           and revision.id in (campaign.latest_revision, campaign.live_revision)
             where revision.state = 'SCHEDULED' and revision.start_at <= ?
                or revision.state in ('RUNNING', 'PAUSED') and revision.ends_at <= ?
             order by campaign.key
            """;

    private final Database database;
    private final CampaignRepository campaigns;
    private final Moving moving;
    private final Stamp stamp;
    private final Clock clock;

    CampaignTimer(Database database, CampaignRepository campaigns, Moving moving, Stamp stamp, Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.moving = moving;
        this.stamp = stamp;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var now = clock.instant();
        database.list(DUE, row -> row.text("key"), now, now).forEach(this::advanceAlone);
    }

    // What is wrong with one campaign keeps no other from its time.
    private void advanceAlone(String key) {
        try {
            QuarkusTransaction.requiringNew().run(() -> advance(key));
        } catch (RuntimeException e) {
            LOG.errorf("The time of a campaign has come in vain: campaign=%s cause=%s", key, Failures.describe(e));
        }
    }

    // Judged again under the lock: another replica may have been faster.
    private void advance(String key) {
        var campaign = campaigns.locked(key, ALL);
        var now = clock.instant();
        var latest = campaign.latest;
        var live = campaign.live;
        if (latest.state == Lifecycle.SCHEDULED && !latest.startAt.isAfter(now)) {
            moving.start(campaign, By.CLOCK);
            stamp.changed(campaign);
        } else if (live != null && live.endsAt != null && !live.endsAt.isAfter(now)) {
            complete(campaign);
        }
    }

    private void complete(CampaignEntity campaign) {
        if (campaign.live.state.after(Transition.COMPLETE).isPresent()) {
            moving.complete(campaign, By.CLOCK);
            stamp.changed(campaign);
        }
    }
}

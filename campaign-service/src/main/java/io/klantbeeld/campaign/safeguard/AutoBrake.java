package io.klantbeeld.campaign.safeguard;

import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.platform.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Judges running campaigns, channel by channel. Every replica does, and whichever is first holds. */
@ApplicationScoped
class AutoBrake {
    private static final Logger LOG = Logger.getLogger(AutoBrake.class);

    // By the index on campaign, channel and time. What was sent before an operator let a campaign go was judged then.
    private static final String TOLLS = """
            with last as (
              select campaign, channel, max(until) as released, bool_or(until is null) as held
                from campaign_brake
               where until is null or until > ?
               group by campaign, channel)
            select contact.campaign, contact.channel, count(*) as contacts,
                   count(*) filter (where contact.state = 'BOUNCED') as bounced,
                   count(*) filter (where contact.state = 'COMPLAINED') as complained,
                   count(*) filter (where contact.state in ('REJECTED_PERMANENT', 'UNKNOWN')) as failed
              from campaign
              join contact on contact.campaign = campaign.key and contact.sent_at > ?
              left join last on last.campaign = contact.campaign and last.channel = contact.channel
             where campaign.state = 'RUNNING' and last.held is not true
               and (last.released is null or contact.sent_at > last.released)
             group by contact.campaign, contact.channel
            having count(*) >= ?
            """;

    private final Database database;
    private final Campaigns campaigns;
    private final SafeguardConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    AutoBrake(Database database, Campaigns campaigns, SafeguardConfig config, MeterRegistry metrics, Clock clock) {
        this.database = database;
        this.campaigns = campaigns;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "${klantbeeld.brake.every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void judge() {
        tolls().forEach(toll -> toll.judged(config).ifPresent(judgement -> hold(toll, judgement)));
    }

    private List<Toll> tolls() {
        var since = clock.instant().minus(config.window());
        return database.list(
                TOLLS,
                row -> new Toll(
                        row.text("campaign"),
                        row.text("channel"),
                        row.number("contacts"),
                        row.number("bounced"),
                        row.number("complained"),
                        row.number("failed")),
                since,
                since,
                config.contacts());
    }

    private void hold(Toll toll, Toll.Judgement judgement) {
        if (campaigns.brake(toll.campaign(), toll.channel(), judgement.reason(), judgement.evidence())) {
            metrics.counter("campaign.brakes", "channel", toll.channel(), "reason", judgement.reason())
                    .increment();
            LOG.warnf(
                    "A campaign is held on a channel, since too much goes wrong there: campaign=%s channel=%s reason=%s",
                    toll.campaign(), toll.channel(), judgement.reason());
        }
    }
}

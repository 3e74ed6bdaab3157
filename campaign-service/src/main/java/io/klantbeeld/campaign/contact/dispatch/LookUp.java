package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.ChannelName;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.channel.Lookup;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.platform.Loop;
import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks providers that can be asked what became of contacts whose outcome is unknown; all others wait to be told. */
@ApplicationScoped
class LookUp {
    private static final Logger LOG = Logger.getLogger(LookUp.class);

    // Whoever takes a contact asks alone. It is asked about again when it has been unknown for twice as long.
    private static final String TAKE = """
            update contact
               set next_attempt_at = ?::timestamptz
                                     + least(greatest(?::timestamptz - changed_at, interval '10 seconds'), interval '1 hour')
             where id in (select id from contact
                           where state = 'UNKNOWN' and channel = any (?::text[]) and next_attempt_at <= ?
                           order by next_attempt_at limit 50 for update skip locked)
            returning *
            """;

    private final LedgerRows rows;
    private final Channels channels;
    private final Outcomes outcomes;
    private final Journal journal;
    private final DispatchConfig config;
    private final Clock clock;
    private volatile Loop loop;

    LookUp(LedgerRows rows, Channels channels, Outcomes outcomes, Journal journal, DispatchConfig config, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.outcomes = outcomes;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (!askable().isEmpty()) {
            loop = Loop.start("look-up", config.lookUp(), this::round);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.close();
        }
    }

    /** Asks about the next contacts, and answers whether there were any. */
    boolean round() {
        var now = clock.instant();
        var unknown = rows.list(TAKE, now, now, askable(), now);
        unknown.forEach(this::ask);
        return !unknown.isEmpty();
    }

    private List<String> askable() {
        return Arrays.stream(ChannelName.values())
                .map(Enum::name)
                .filter(name -> channels.find(name)
                        .filter(adapter -> adapter.describe().canLookUp())
                        .isPresent())
                .toList();
    }

    private void ask(Contact contact) {
        try {
            switch (channels.find(contact.plan().channel()).orElseThrow().lookup(contact.id())) {
                case Lookup.Found(var outcome) -> journal.settle(List.of(outcomes.of(contact, outcome)));
                case Lookup.NotFound ignored -> journal.neverSeen(List.of(again(contact)));
                case Lookup.NotSupported ignored -> {}
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A provider was not able to say what became of a contact: contact=%s cause=%s",
                    contact.id(), Failures.describe(e));
        }
    }

    private Change again(Contact contact) {
        var now = clock.instant();
        return contact.expiresAt().isAfter(now)
                ? Change.to(ContactState.PLANNED, contact).notBefore(now)
                : Change.to(ContactState.EXPIRED, contact).because("TIMING", "EXPIRED");
    }
}

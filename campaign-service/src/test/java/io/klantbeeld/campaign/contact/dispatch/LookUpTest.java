package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.ChannelDescription;
import io.klantbeeld.campaign.channel.ChannelsOf;
import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.InboundMessage;
import io.klantbeeld.campaign.channel.Lookup;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.contact.AReservation;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A provider that can be asked is asked; no other contact is touched. */
@QuarkusTest
@RealServers
@Counterparts
class LookUpTest {
    private static final String CHANNEL = "WEARABLE";

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Reserving reserving;

    @Inject
    LedgerRows rows;

    @Inject
    Outcomes outcomes;

    @Inject
    Journal journal;

    @Inject
    DispatchConfig config;

    @Inject
    Clock clock;

    @BeforeEach
    void nothingElseIsUnknown() {
        AReservation.pauseTheCampaign(sql);
        sql.execute("update contact set state = 'CANCELLED' where state = 'UNKNOWN' and channel = ?", CHANNEL);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(new Lookup.Found(new Submission.Accepted("its name")), "1 hour", "ACCEPTED"),
                arguments(
                        new Lookup.Found(new Submission.Reject(Failure.of(Code.MESSAGE_REFUSED))),
                        "1 hour",
                        "REJECTED_PERMANENT"),
                arguments(new Lookup.Found(new Submission.Unknown(Failure.of(Code.NO_ANSWER))), "1 hour", "UNKNOWN"),
                arguments(new Lookup.NotFound(), "1 hour", "PLANNED"),
                arguments(new Lookup.NotFound(), "-1 hour", "EXPIRED"),
                arguments(new Lookup.NotSupported(), "1 hour", "UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatTheProviderSaysIsWhatBecameOfIt(Lookup answer, String expiresIn, String state) {
        var id = unknown(CHANNEL);
        sql.execute("update contact set expires_at = now() + ?::interval where id = ?", expiresIn, id);

        lookUp(new Wearables(answer)).round();

        assertThat(state(id)).isEqualTo(state);
    }

    @Test
    void anOutcomeThatStaysUnknownIsNotAskedForAgainAtOnce() {
        var id = unknown(CHANNEL);
        var provider = new Wearables(new Lookup.NotSupported());
        var lookUp = lookUp(provider);

        assertThat(lookUp.round()).isTrue();
        assertThat(lookUp.round()).isFalse();

        assertThat(provider.asked).containsExactly(id);
    }

    @Test
    void aProviderThatFailsChangesNothing() {
        var id = unknown(CHANNEL);

        lookUp(new Wearables(null)).round();

        assertThat(state(id)).isEqualTo("UNKNOWN");
    }

    @Test
    void onChannelsThatCannotBeAskedAnUnknownOutcomeWaits() {
        var id = unknown("EMAIL");

        lookUp(new Wearables(new Lookup.NotFound())).round();

        assertThat(state(id)).isEqualTo("UNKNOWN");
    }

    private LookUp lookUp(Wearables provider) {
        return new LookUp(rows, ChannelsOf.adapters(provider), outcomes, journal, config, clock);
    }

    private UUID unknown(String channel) {
        var id = reserving.reserve(AReservation.of(UUID.randomUUID())) instanceof Reserved(UUID contact)
                ? contact
                : null;
        sql.execute("""
                update contact
                   set state = 'UNKNOWN', channel = ?, plan = plan || jsonb_build_object('channel', ?::text), attempts = 1
                 where id = ?
                """, channel, channel, id);
        return id;
    }

    private Object state(UUID id) {
        return sql.value("select state from contact where id = ?", id);
    }

    /** Gives one answer to everything. */
    private static final class Wearables implements ChannelAdapter {
        private final Lookup answer;
        private final List<UUID> asked = new ArrayList<>();

        Wearables(Lookup answer) {
            this.answer = answer;
        }

        @Override
        public ChannelDescription describe() {
            return new ChannelDescription(CHANNEL, true, 1, Duration.ofSeconds(1), null, Set.of());
        }

        @Override
        public List<String> validate(String brand) {
            return List.of();
        }

        @Override
        public Submission submit(OutboundMessage message) {
            throw new AssertionError("Nothing is sent by looking up");
        }

        @Override
        public Lookup lookup(UUID contactId) {
            asked.add(contactId);
            if (answer == null) {
                throw new IllegalStateException("away");
            }
            return answer;
        }

        @Override
        public List<Feedback> parse(InboundMessage message) {
            return List.of();
        }
    }
}

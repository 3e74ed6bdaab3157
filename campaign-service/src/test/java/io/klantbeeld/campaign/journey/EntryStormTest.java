package io.klantbeeld.campaign.journey;

import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.campaign.contact.Storm;
import io.klantbeeld.campaign.journey.TriggerStore.Opening;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Events of one person that are taken up at the same moment, where no policy would stop the second. */
@QuarkusTest
@RealServers
@Counterparts
class EntryStormTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    TriggerStore triggers;

    @Inject
    Starting starting;

    @Inject
    Campaigns campaigns;

    @Inject
    People people;

    @Test
    void whoMayEnterOnceEntersOnce() {
        var campaign = ACampaign.likeTheSample()
                .with("/actions/0", "category", "REMINDER")
                .with("/journey", "reEntry", "ONCE")
                .with(definition -> definition.remove("policies"))
                .running();
        for (int i = 0; i < 5; i++) {
            var anna = Traveller.known(true);
            await().until(() ->
                    people.find(anna.id()).filter(person -> person.knows(1)).isPresent());
            var waiting = new ConcurrentLinkedQueue<>(waiting(campaign, anna));

            Storm.of(() -> {
                starting.start(waiting.remove());
                return null;
            });

            await().untilAsserted(() -> assertThat(sql.count("decision WHERE person = ?", anna.id()))
                    .isEqualTo(Storm.THREADS));
            assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
            assertThat(sql.count("journey_run WHERE person = ? AND entered", anna.id()))
                    .isEqualTo(1);
        }
    }

    @Test
    void theStormBreaksTheNaiveWay() {
        sql.execute("create table if not exists naive_run (person uuid not null)");

        boolean enteredTwice = IntStream.range(0, 200).anyMatch(i -> entersTwice(UUID.randomUUID()));

        assertThat(enteredTwice).isTrue();
    }

    // Looks for an entry, and then enters: what others do in between is not seen.
    private boolean entersTwice(UUID person) {
        Storm.of(() -> {
            try (var connection = sql.connect();
                    var look = connection.prepareStatement("select 1 from naive_run where person = ?");
                    var enter = connection.prepareStatement("insert into naive_run values (?)")) {
                look.setObject(1, person);
                enter.setObject(1, person);
                return look.executeQuery().next() ? 0 : enter.executeUpdate();
            }
        });
        return sql.count("naive_run WHERE person = ?", person) > 1;
    }

    // Some may be taken by the runner of the service: it is one more that enters at the same moment.
    private List<Opening> waiting(ACampaign campaign, Traveller traveller) {
        var revision = campaigns.find(campaign.key()).orElseThrow().live();
        var waiting = IntStream.range(0, Storm.THREADS)
                .mapToObj(i -> new WaitingTrigger(
                        UUID.randomUUID(),
                        campaign.key(),
                        revision,
                        interaction(campaign, traveller),
                        Instant.now(),
                        0,
                        0))
                .toList();
        triggers.add(waiting, Instant.now());
        return waiting.stream()
                .map(WaitingTrigger::interaction)
                .map(interaction -> new Opening(interaction.interactionId(), interaction.profileId()))
                .toList();
    }

    private static InteractionRecorded interaction(ACampaign campaign, Traveller traveller) {
        return new InteractionRecorded(
                UUID.randomUUID(),
                traveller.id(),
                1,
                "ingestion",
                "EVENT",
                campaign.event(),
                "WEB",
                "INBOUND",
                Traveller.BRAND,
                Instant.now(),
                Instant.now(),
                "website",
                Map.of("airport", "AMS"),
                Map.of(),
                null,
                null,
                null);
    }
}

package io.klantbeeld.campaign.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.contact.Storm;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** An event that opens a campaign of several steps, each of which is limited, for many persons at once. */
@QuarkusTest
@RealServers
@Counterparts
class LimitedRunsStormTest {
    private static final int ROUNDS = 3;

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    People people;

    @Test
    void stepsThatFollowOneAnotherGiveOutEveryPieceOnce() {
        for (int i = 0; i < ROUNDS; i++) {
            var campaign = ACampaign.likeTheSample()
                    .with(LimitedRunsStormTest::limited)
                    .running();
            var happening = new Happening(campaign.event(), List.of(campaign), Instant.now());
            var persons = new ConcurrentLinkedQueue<>(persons());

            // Whom the database has to let down is one of two who waited for each other.
            Storm.of(() -> {
                happening.to(persons.remove());
                return null;
            });

            // Some may be started by the runner of the service meanwhile.
            await().until(() -> sql.count("journey_run WHERE campaign = ?", campaign.key()) == Storm.THREADS);
            assertThat(planned(campaign, "coffee-voucher")).isEqualTo(10);
            assertThat(planned(campaign, "lounge")).isEqualTo(10);
        }
    }

    private long planned(ACampaign campaign, String action) {
        return sql.count("contact WHERE campaign = ? AND action = ?", campaign.key(), action);
    }

    private List<UUID> persons() {
        var travellers = IntStream.range(0, Storm.THREADS)
                .mapToObj(i -> Traveller.known(true))
                .toList();
        await().until(() -> travellers.stream().allMatch(traveller -> people.find(traveller.id())
                .filter(person -> person.knows(1))
                .isPresent()));
        return travellers.stream().map(Traveller::id).toList();
    }

    private static void limited(ObjectNode definition) {
        definition.remove("policies");
        definition.putObject("budget").put("amount", "1.00").put("currency", "EUR");
        var actions = (ArrayNode) definition.path("actions");
        var voucher = (ObjectNode) actions.get(0);
        voucher.put("category", "REMINDER").putObject("stock").put("total", 10);
        actions.add(voucher.deepCopy().put("key", "lounge"));
        var steps = (ArrayNode) definition.at("/journey/steps");
        steps.add(
                ((ObjectNode) steps.get(0).deepCopy()).put("key", "afterwards").put("action", "lounge"));
    }
}

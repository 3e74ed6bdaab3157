package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A campaign that has only so much to give. */
@QuarkusTest
@RealServers
@Counterparts
class CapacityStoryTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Test
    void whoComesAfterTheLastPieceGetsNone() {
        // given
        var campaign = ACampaign.likeTheSample()
                .with(definition -> action(definition).putObject("stock").put("total", 1))
                .running();
        var anna = Traveller.known(true);
        var bob = Traveller.known(true);
        anna.does(campaign.event(), "AMS", 1);
        await().until(() -> sql.count("contact WHERE person = ? AND state = 'ACCEPTED'", anna.id()) == 1);

        // when
        bob.does(campaign.event(), "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(decisions(bob)).hasSize(1));
        var stoppedBy = decisions(bob).getFirst().path("stoppedBy");
        assertThat(stoppedBy.path("gate").asText()).isEqualTo("CAPACITY");
        assertThat(stoppedBy.path("code").asText()).isEqualTo("STOCK_EMPTY");
    }

    @Test
    void aBudgetIsSpentByTheCostOfContacts() {
        // given
        var campaign = ACampaign.likeTheSample()
                .with(definition ->
                        definition.putObject("budget").put("amount", "0.003").put("currency", "EUR"))
                .with("/actions/0/treatments/0/cost", "amount", "0.002")
                .running();
        var anna = Traveller.known(true);
        anna.does(campaign.event(), "AMS", 1);
        await().until(() -> sql.count("contact WHERE person = ?", anna.id()) == 1);
        var bob = Traveller.known(true);

        // when
        bob.does(campaign.event(), "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(decisions(bob)).hasSize(1));
        assertThat(decisions(bob).getFirst().at("/stoppedBy/code").asText()).isEqualTo("BUDGET_EXHAUSTED");
    }

    @Test
    void whoComesAfterTheLastOneThatCanBeHandledTodayIsToldOfTomorrow() {
        // given
        Patience.awaitRoomInTheDay(ZoneId.of("Europe/Amsterdam"));
        var campaign = ACampaign.likeTheSample()
                .with(definition -> definition.set(
                        "capacity", Schemas.json("{\"max\":1,\"per\":\"P1D\",\"timeZone\":\"Europe/Amsterdam\"}")))
                .running();
        var anna = Traveller.known(true);
        anna.does(campaign.event(), "AMS", 1);
        await().until(() -> sql.count("contact WHERE person = ?", anna.id()) == 1);
        var bob = Traveller.known(true);

        // when
        bob.does(campaign.event(), "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(decisions(bob)).hasSize(1));
        var stopped = decisions(bob).getFirst().path("gates");
        var full = stopped.get(stopped.size() - 1);
        assertThat(full.path("gate").asText() + " " + full.path("code").asText())
                .isEqualTo("CAPACITY CAPACITY_FULL");
        assertThat(LocalTime.ofInstant(Instant.parse(full.path("retryAt").asText()), ZoneId.of("Europe/Amsterdam")))
                .isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void aPeriodThatTheCalendarDoesNotHaveIsRefused() {
        var response = ACampaign.likeTheSample()
                .with(definition ->
                        action(definition).putObject("capacity").put("max", 5).put("per", "PT7H"))
                .put();

        assertThat(Api.json(response, 422).at("/violations/0/field").asText()).isEqualTo("actions[0].capacity.per");
    }

    @Test
    void aCostInAnotherCurrencyThanTheBudgetIsRefused() {
        var response = ACampaign.likeTheSample()
                .with(definition ->
                        definition.putObject("budget").put("amount", "10").put("currency", "USD"))
                .put();

        assertThat(Api.json(response, 422).at("/violations/0/field").asText())
                .isEqualTo("actions[0].treatments[0].cost.currency");
    }

    private static ObjectNode action(ObjectNode definition) {
        return (ObjectNode) definition.at("/actions/0");
    }

    private static List<JsonNode> decisions(Traveller traveller) {
        var response = Api.asAuthor().get("/api/v1/persons/{person}/decisions", traveller.id());
        return response.statusCode() == 404 ? List.of() : Api.items(Api.json(response, 200));
    }
}

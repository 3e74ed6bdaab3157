package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may enter a campaign again, where no policy would stop them. */
@QuarkusTest
@RealServers
@Counterparts
class ReEntryStoryTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller anna = Traveller.known(true);

    @Test
    void ofSixteenEventsAtOnceOneLetsThePersonIn() {
        // given
        var campaign = campaign("ONCE");

        // when
        for (int i = 0; i < 16; i++) {
            anna.does(campaign.event(), "AMS", 1);
        }

        // then
        await().untilAsserted(() -> assertThat(decisions(anna)).hasSize(16));
        assertThat(codes()).hasSize(15).containsOnly("REENTRY_BLOCKED");
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
        assertThat(sql.count("journey_run WHERE person = ? AND entered", anna.id()))
                .isEqualTo(1);
    }

    @Test
    void anAbsorbedProfilesEntryIsThatOfTheSurvivor() {
        // given
        var campaign = campaign("ONCE");
        anna.does(campaign.event(), "AMS", 1);
        await().untilAsserted(() -> assertThat(decisions(anna)).hasSize(1));
        var survivor = Traveller.known(true);
        anna.isAbsorbedBy(survivor, 2);
        await().until(() -> sql.count("profile_projection WHERE root = ?", survivor.id()) == 2);

        // when
        survivor.does(campaign.event(), "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(decisions(survivor)).hasSize(2));
        assertThat(decisions(survivor).getFirst().at("/stoppedBy/code").asText())
                .isEqualTo("REENTRY_BLOCKED");
    }

    @Test
    void whoWasStoppedAtTheDoorMayEnterLater() {
        // given
        var campaign = campaign("ONCE");
        anna.permits(false, 2, 1);
        anna.does(campaign.event(), "AMS", 1);
        await().untilAsserted(() -> assertThat(codes()).containsExactly("NO_CONSENT"));
        anna.permits(true, 3, 1);
        await().until(() -> sql.count("permission_projection WHERE profile_id = ? AND version = 3", anna.id()) == 1);

        // when
        anna.does(campaign.event(), "AMS", 1);

        // then
        await().untilAsserted(() ->
                assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1));
    }

    @Test
    void whoRespondedIsNotContactedForTheSameActionAgain() {
        // given
        var campaign = campaign("PER_OCCURRENCE");
        anna.does(campaign.event(), "AMS", 1);
        await().until(() -> sql.count("contact WHERE person = ? AND state = 'ACCEPTED'", anna.id()) == 1);
        sql.execute("update contact set state = 'CLICKED', published_rank = 80 where person = ?", anna.id());

        // when
        anna.does(campaign.event(), "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(codes()).containsExactly("ALREADY_RESPONDED"));
    }

    private List<String> codes() {
        return decisions(anna).stream()
                .map(decision -> decision.at("/stoppedBy/code").asText(""))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static List<JsonNode> decisions(Traveller traveller) {
        var response = Api.asAuthor().get("/api/v1/persons/{person}/decisions", traveller.id());
        return response.statusCode() == 404 ? List.of() : Api.items(Api.json(response, 200));
    }

    // No policy of the sample is about reminders.
    private static ACampaign campaign(String reEntry) {
        return ACampaign.likeTheSample()
                .with("/actions/0", "category", "REMINDER")
                .with("/journey", "reEntry", reEntry)
                .with(definition -> definition.remove("policies"))
                .running();
    }
}

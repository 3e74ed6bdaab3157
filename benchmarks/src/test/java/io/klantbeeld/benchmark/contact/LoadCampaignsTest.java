package io.klantbeeld.benchmark.contact;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadCampaignsTest {
    @Test
    void aCampaignLikeTheSamplesIsEnteredByItsOwnEventWhateverItSays() {
        // given
        var definition = LoadCampaigns.model();

        // when
        var action = LoadCampaigns.enteredBy(definition, "Load Entered");

        // then
        assertThat(definition.at("/journey/entry/event").asText()).isEqualTo("Load Entered");
        assertThat(definition.at("/journey/entry").has("when")).isFalse();
        assertThat(action.path("key").asText()).isEqualTo("coffee-voucher");
    }

    @Test
    void everyLanguageHasTheSameSubject() {
        // given
        var definition = LoadCampaigns.model();

        // when
        LoadCampaigns.subject(definition, "Load 1");

        // then
        assertThat(definition.at("/templates/0/variants"))
                .hasSize(4)
                .allMatch(variant -> variant.path("subject").asText().equals("Load 1"));
    }

    @Test
    void whatTheAuditorCountsHasTheNamesOfTheReport() throws IOException {
        // given
        var body = new ObjectMapper().readTree("""
                {"violations":{"DUPLICATE":1,"OVER_CAP":2,"WITHOUT_PERMISSION":3},"items":[]}""");

        // then
        assertThat(Invariants.counts(body))
                .containsEntry("duplicates", 1L)
                .containsEntry("overCap", 2L)
                .containsEntry("withoutPermission", 3L);
    }
}

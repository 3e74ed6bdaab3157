package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.ToldSegment;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class SegmentNamesTest {
    private final String path = "/api/v1/campaigns/c-" + UUID.randomUUID();
    private final String key = "s-" + UUID.randomUUID();

    @BeforeEach
    void theSampleIsThere() {
        Api.loadSample();
    }

    @Test
    void aSegmentOfAnotherBrandIsRefused() {
        ToldSegment.of(key, "medivisie");

        var refused = Api.json(putAvoiding(key), 422);

        assertThat(refused.at("/violations/0/message").asText()).isEqualTo("is not a segment of the brand");
    }

    @Test
    void aSegmentThatIsRetiredLaterIsAWarning() {
        var segment = ToldSegment.of(key, Traveller.BRAND);
        assertThat(Api.json(putAvoiding(key), 200).path("warnings")).isEmpty();

        segment.isRetired();

        var warned = Api.get(path);
        assertThat(warned.at("/warnings/0/field").asText()).isEqualTo("actions[0].suitability");
        assertThat(warned.at("/warnings/0/column").asInt()).isEqualTo(12);
    }

    private Response putAvoiding(String segment) {
        ObjectNode definition = Api.sample().get(2).path("body").deepCopy();
        ((ObjectNode) definition.at("/actions/0")).put("suitability", "!inSegment('%s')".formatted(segment));
        return Api.asAuthor()
                .contentType("application/json")
                .body(definition.toString())
                .put(path);
    }
}

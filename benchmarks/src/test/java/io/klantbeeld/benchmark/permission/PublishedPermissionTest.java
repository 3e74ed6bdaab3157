package io.klantbeeld.benchmark.permission;

import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedPermissionTest {
    private static final String CELL = """
            {"brand":"blauwvlucht","purpose":"marketing","channel":"%s","topic":%s,"outcome":"DENY","code":"%s"}""";

    @Test
    void theCellWithoutATopicHoldsWhereTheTopicHasNone() throws IOException {
        assertThat(published(cell("EMAIL", null, "CONSENT_WITHDRAWN")).isWithdrawn())
                .isTrue();
    }

    @Test
    void theCellOfTheTopicGoesFirst() throws IOException {
        var general = cell("EMAIL", null, "NO_CONSENT");
        var special = cell("EMAIL", "travel-surprises", "CONSENT_WITHDRAWN");

        assertThat(published(general, special).isWithdrawn()).isTrue();
        assertThat(published(
                                cell("EMAIL", null, "CONSENT_WITHDRAWN"),
                                cell("EMAIL", "travel-surprises", "GRANTED_CONSENT"))
                        .isWithdrawn())
                .isFalse();
    }

    @Test
    void otherTopicsAndChannelsDoNotCount() throws IOException {
        assertThat(published(cell("SMS", null, "CONSENT_WITHDRAWN"), cell("EMAIL", "city-trips", "CONSENT_WITHDRAWN"))
                        .isWithdrawn())
                .isFalse();
    }

    private static String cell(String channel, String topic, String code) {
        return CELL.formatted(channel, topic == null ? "null" : "\"" + topic + "\"", code);
    }

    private static PublishedPermission published(String... cells) throws IOException {
        return PublishedPermission.of(
                Contact.bytes("{\"profileId\":\"p\",\"version\":2,\"cells\":[" + String.join(",", cells) + "]}"));
    }
}

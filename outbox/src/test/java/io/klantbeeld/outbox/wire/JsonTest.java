package io.klantbeeld.outbox.wire;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonTest {
    record Payload(Instant at, Duration within, BigDecimal amount, String absent) {}

    @Test
    void timesAreTextAndAbsentValuesAreNull() {
        Payload payload = new Payload(
                Instant.parse("2026-03-01T09:00:00Z"), Duration.ofMinutes(4), new BigDecimal("12000000000.50"), null);

        String json = new String(Json.write(payload), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("""
                        {"at":"2026-03-01T09:00:00Z","within":"PT4M","amount":12000000000.50,"absent":null}""");
    }

    @Test
    void aFieldThatTheReaderDoesNotKnowIsPassedOver() throws IOException {
        Payload read = Json.read(utf8("{\"within\":\"PT4M\",\"newer\":{\"a\":[1]}}"), Payload.class);

        assertThat(read.within()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        byte[] deep = utf8("[".repeat(200) + "]".repeat(200));

        assertThatThrownBy(() -> Json.read(deep, Object.class)).isInstanceOf(IOException.class);
    }

    @Test
    void headersComeBackAsTheyWere() {
        Map<String, String> headers = Map.of("ce_reason", "SQLException 23505", "x", "ü\"");

        assertThat(Json.headersFromJson(Json.headersToJson(headers))).isEqualTo(headers);
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}

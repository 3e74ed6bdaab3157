package io.klantbeeld.profile.ingestion.segment;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WireBatchTest {
    @Test
    void itemsKeepTheBytesInWhichTheyWereSent() {
        var batch = WireBatch.of("{\"batch\":[ {\"type\" : \"träck\"} ,7],\"sentAt\":\"now\"}".getBytes(UTF_8));

        assertThat(batch.items())
                .extracting(item -> new String(item.json(), UTF_8).strip())
                .containsExactly("{\"type\" : \"träck\"}", "7");
        assertThat(batch.envelope().get("sentAt").textValue()).isEqualTo("now");
    }

    @Test
    void theKeyOfTheBatchComesBeforeThatOfAnItem() {
        assertThat(WireBatch.of("{\"batch\":[{\"writeKey\":\"b\"}],\"writeKey\":\"a\"}".getBytes(UTF_8))
                        .writeKey())
                .isEqualTo("a");
        assertThat(WireBatch.of("{\"batch\":[{},{\"writeKey\":\"b\"}]}".getBytes(UTF_8))
                        .writeKey())
                .isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "7", "null", "{", "{}", "{\"batch\":{}}", "{\"batch\":[}", "{\"batch\":[]} x", "\u0000"
            })
    void whatIsNoBatchIsTheSendersFault(String body) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> WireBatch.of(body.getBytes(UTF_8)))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }
}

package io.klantbeeld.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstantsTest {
    @Test
    void aTimeIsReadWithItsOffset() {
        assertThat(Instants.parse("from", "2026-03-01T10:00:00+01:00"))
                .isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2026-03-01T10:00:00",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "0000-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z"
            })
    void whatNoDatabaseHoldsIsRefusedByField(String text) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Instants.parse("from", text))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400))
                .satisfies(problem -> assertThat(
                                problem.getParameters().get("violations").toString())
                        .contains("from"));
    }
}

package io.klantbeeld.profile.ingestion.imports.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeReadingTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({
        ", 2026-03-01T09:00:00Z, 2026-03-01T09:00:00Z",
        ", 2026-03-01T09:00:00.123+01:00, 2026-03-01T08:00:00.123Z",
        ", 2026-07-01 09:00, 2026-07-01T07:00:00Z",
        ", 2026-03-01, 2026-02-28T23:00:00Z",
        "yyyyMMdd, 19970101, 1996-12-31T23:00:00Z",
        "dd-MM-yyyy HH:mm, 31-12-2025 23:59, 2025-12-31T22:59:00Z",
        "EPOCH_SECONDS, 86400, 1970-01-02T00:00:00Z",
        "EPOCH_MILLIS, 1500, 1970-01-01T00:00:01.500Z"
    })
    void timesAreReadAsTheyAreWritten(String format, String text, String instant) {
        assertThat(new TimeReading(format, AMSTERDAM).instant(text)).hasToString(instant);
    }

    @Test
    void numbersAreReadAsTimesWhereTheFormatSaysSo() {
        assertThat(new TimeReading("EPOCH_SECONDS", AMSTERDAM).instant(new BigDecimal("60")))
                .hasToString("1970-01-01T00:01:00Z");
        assertThat(new TimeReading(null, AMSTERDAM).day("2026-03-01")).hasToString("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({", 2026-02-30", ", yesterday", "yyyyMMdd, 20260231", "dd-MM-yyyy, 2026-01-01"})
    void aDayThatDoesNotExistIsNotRead(String format, String text) {
        assertThatThrownBy(() -> new TimeReading(format, AMSTERDAM).instant(text))
                .isInstanceOf(DateTimeException.class);
    }
}

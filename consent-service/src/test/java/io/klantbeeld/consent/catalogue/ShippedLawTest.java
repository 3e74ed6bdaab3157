package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.catalogue.ShippedLaw.Circumstance;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedLawTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

    @ParameterizedTest
    @CsvFileSource(resources = "/shipped-law.csv", delimiter = '|', numLinesToSkip = 1)
    void everyPointOfLawIsAsItsTableSays(ArgumentsAccessor point) {
        // given
        var country = point.getString(0);
        var asked = new Circumstance(
                point.get(1, SubjectType.class), point.get(2, Channel.class), point.get(3, PurposeClass.class));
        var at = point.get(4, Instant.class);
        // when
        var statute = ShippedLaw.find(country, asked, at).orElseThrow();
        // then
        var rule = statute.rule();
        assertThat(ShippedLaw.answeringPack(country, asked, at)).contains(point.getString(5));
        assertThat(rule.requirement()).isEqualTo(point.get(6, Requirement.class));
        assertThat(rule.permits(LegalBasis.SOFT_OPT_IN)).isEqualTo(point.getBoolean(7));
        assertThat(rule.obligations()).containsExactlyElementsOf(obligations(point.getString(8)));
        assertThat(rule.citation()).contains(point.getString(9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Monday to Friday from 9 to 21, Saturday from 10 to 16, never on Sunday.
            NL | CONSUMER     | 2026-11-02T08:59 | true
            NL | CONSUMER     | 2026-11-02T09:00 | false
            NL | CONSUMER     | 2026-11-04T20:59 | false
            NL | CONSUMER     | 2026-11-04T21:00 | true
            NL | CONSUMER     | 2026-11-06T20:59 | false
            NL | SOLE_TRADER  | 2026-11-07T09:59 | true
            NL | SOLE_TRADER  | 2026-11-07T10:00 | false
            NL | MINOR        | 2026-11-07T15:59 | false
            NL | HCP          | 2026-11-07T16:00 | true
            NL | CONSUMER     | 2026-11-08T00:00 | true
            NL | CONSUMER     | 2026-11-08T12:00 | true
            NL | CONSUMER     | 2026-11-09T03:00 | true
            NL | LEGAL_PERSON | 2026-11-08T12:00 | false
            # Monday to Friday from 9 to 20, Saturday from 10 to 19, never on Sunday.
            IT | CONSUMER     | 2026-11-02T08:59 | true
            IT | CONSUMER     | 2026-11-02T09:00 | false
            IT | LEGAL_PERSON | 2026-11-03T19:59 | false
            IT | LEGAL_PERSON | 2026-11-03T20:00 | true
            IT | SOLE_TRADER  | 2026-11-06T20:00 | true
            IT | CONSUMER     | 2026-11-07T09:59 | true
            IT | CONSUMER     | 2026-11-07T18:59 | false
            IT | MINOR        | 2026-11-07T19:00 | true
            IT | HCP          | 2026-11-08T12:00 | true
            # No hours by law.
            DE | CONSUMER     | 2026-11-08T03:00 | false
            BE | CONSUMER     | 2026-11-08T03:00 | false
            FR | CONSUMER     | 2026-11-08T03:00 | false
            """)
    void nobodyIsCalledInTheHoursThatTheLawKeepsQuiet(
            String country, SubjectType subject, LocalDateTime local, boolean quiet) {
        // given
        var zone = ZoneId.of("Europe/Amsterdam");
        var call = new Circumstance(subject, Channel.PHONE, PurposeClass.MARKETING);
        // when
        var hours = ShippedLaw.find(country, call, AT).orElseThrow().quietHours();
        // then
        assertThat(hours.contains(local.atZone(zone).toInstant(), zone)).isEqualTo(quiet);
    }

    private static List<Obligation> obligations(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" ")).map(Obligation::valueOf).toList();
    }
}

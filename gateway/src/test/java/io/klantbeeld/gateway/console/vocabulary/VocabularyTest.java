package io.klantbeeld.gateway.console.vocabulary;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class VocabularyTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-29T12:00:00Z"), ZoneOffset.UTC);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Vocabulary english = Vocabulary.in(Locale.UK);
    private final Vocabulary dutch = Vocabulary.in(Locale.of("nl", "NL"));
    private final Dates dates = new Dates(Locale.UK, AMSTERDAM, NOW);
    private final Values values = new Values(english, dates);

    @ParameterizedTest
    @CsvSource({
        "airport-surprise,Airport surprise",
        "NO_CONSENT,No consent",
        "loyaltyTier,Loyalty tier",
        "crm,CRM",
        "crm-north,CRM north",
        "position,Position",
        "user_id.medivisie,User id medivisie",
        "'',–"
    })
    void aKeyWithoutAWordIsStillReadable(String key, String readable) {
        assertThat(Vocabulary.readable(key)).isEqualTo(readable);
    }

    @Test
    void wordsAreInTheLanguageOfTheVisit() {
        assertThat(english.status("ACCEPTED").text()).isEqualTo("Sent");
        assertThat(dutch.status("ACCEPTED").text()).isEqualTo("Verzonden");
        assertThat(dutch.reason("QUIET_HOURS")).isEqualTo("Het is rusttijd.");
        assertThat(english.channel("CARRIER_PIGEON").text()).isEqualTo("Carrier pigeon");
        assertThat(english.outcome("PERMIT").tone()).isEqualTo(Tone.GOOD);
        assertThat(english.outcome("DENY").tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void timesAreWrittenAcrossTheChangeOfTheClocks() {
        assertThat(dates.when(Instant.parse("2026-03-29T00:30:00Z")).full()).isEqualTo("29 March 2026, 01:30:00 CET");
        assertThat(dates.when(Instant.parse("2026-03-29T01:30:00Z")).full()).isEqualTo("29 March 2026, 03:30:00 CEST");
        assertThat(dates.when(Instant.parse("2026-03-28T23:30:00Z")).day()).isEqualTo("Today");
        assertThat(dates.when(Instant.parse("2026-03-28T22:30:00Z")).day()).isEqualTo("Yesterday");
        assertThat(dates.when(Instant.parse("2026-03-29T22:30:00Z")).time()).isEqualTo("Tomorrow, 00:30 CEST");
        assertThat(dates.when(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T11:59:31Z,just now",
        "2026-03-29T11:55:00Z,5 min ago",
        "2026-03-29T09:00:00Z,3 h ago",
        "2026-03-20T09:00:00Z,'20 Mar 2026, 10:00 CET'",
        "2026-03-29T12:00:09Z,'29 Mar 2026, 14:00 CEST'"
    })
    void timeIsToldByHowLongAgoItWas(Instant instant, String ago) {
        assertThat(dates.when(instant).ago()).isEqualTo(ago);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Haarlem\"|Haarlem",
                "12.50|12.5",
                "1234567|1,234,567",
                "true|Yes",
                "null|–",
                "[]|–",
                "[\"a\",2]|a, 2",
                "{\"amount\":\"12.50\",\"currency\":\"EUR\"}|12.50 EUR",
                "{\"zipCode\":\"1\"}|Zip code: 1",
                "\"2026-03-01\"|1 March 2026",
                "\"2026-13-01\"|2026-13-01",
                "\"PT6M\"|6 min",
                "\"P2D\"|2 days",
                "\"2026-03-01T09:00:00Z\"|1 March 2026, 10:00:00 CET",
                "\"P\"|P"
            })
    void valuesAreNeverWrittenAsJson(String json, String text) {
        assertThat(values.text(Schemas.json("[" + json + "]").get(0))).isEqualTo(text);
    }

    @Test
    void theNameOfAValueTellsHowToReadIt() {
        assertThat(values.text("locale", TextNode.valueOf("nl-BE"))).isEqualTo("Dutch");
        assertThat(values.text("country", TextNode.valueOf("IT"))).isEqualTo("Italy");
        assertThat(values.text("channel", TextNode.valueOf("EMAIL"))).isEqualTo("E-mail");
        assertThat(values.text("action", TextNode.valueOf("RENEW"))).isEqualTo("Renewed the consent");
        assertThat(values.text("action", TextNode.valueOf("add-to-cart"))).isEqualTo("add-to-cart");
        assertThat(values.text("topic", TextNode.valueOf("travel-surprises"))).isEqualTo("Travel surprises");
    }

    @Test
    void whatWasComputedIsWrittenAsItsKindMeansIt() {
        assertThat(values.computed("BEST_HOUR", IntNode.valueOf(23))).isEqualTo("23:00–00:00");
        assertThat(values.computed("CHANNEL_AFFINITY", Schemas.json("{\"EMAIL\":0.75,\"WEB\":0.25}")))
                .isEqualTo("E-mail 75% · Web 25%");
        assertThat(values.computed("CHANNEL_AFFINITY", Schemas.json("{}"))).isEqualTo("–");
        assertThat(values.computed("ENGAGEMENT", DoubleNode.valueOf(5.43))).isEqualTo("5.43");
    }
}

package io.klantbeeld.profile.timeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TellingTest {
    @ParameterizedTest
    @CsvSource({"POSITIVE,1.000", "NEUTRAL,0.000", "NEGATIVE,-1.000", "0.25,0.250", "-0.5,-0.500"})
    void aSentimentIsAWordOrANumber(String stated, String expected) {
        assertThat(telling(Map.of("sentiment", stated)).sentiment()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,1,5,-1.000", "3,1,5,0.000", "5,1,5,1.000", "9,0,10,0.800"})
    void aRatingLiesBetweenTheWorstAndTheBest(int rating, int worst, int best, String expected) {
        var stated = Map.<String, Object>of("rating", rating, "worstRating", worst, "bestRating", best);

        assertThat(telling(stated).sentiment()).isEqualTo(expected);
    }

    @Test
    void aRatingAloneIsOutOfFive() {
        assertThat(telling(Map.of("rating", 4)).sentiment()).isEqualTo("0.500");
    }

    @Test
    void aCostIsMoneyOrANumberBesideACurrency() {
        var money = Map.<String, Object>of("cost", Map.of("amount", "12.50", "currency", "EUR"));
        var number = Map.<String, Object>of("cost", 12.5, "currency", "EUR");

        assertThat(telling(money).cost().amount()).isEqualByComparingTo("12.50");
        assertThat(telling(number).cost().amount()).isEqualByComparingTo("12.50");
        assertThat(telling(number).cost().currency()).isEqualTo("EUR");
    }

    @Test
    void aMomentNamesItsConversationTheContactThatItAnswersAndTheCampaignThatBroughtIt() {
        var contact = UUID.randomUUID();

        var telling = Telling.of(moment(
                Map.of("conversationId", "c-1", "contactId", contact.toString()),
                Map.of("campaign", Map.of("name", "airport-surprise"))));

        assertThat(telling.conversation()).isEqualTo("c-1");
        assertThat(telling.contact()).isEqualTo(contact);
        assertThat(telling.campaign()).isEqualTo("airport-surprise");
    }

    @Test
    void whatDoesNotParseSaysNothing() {
        var odd = Map.<String, Object>of(
                "sentiment",
                "very",
                "rating",
                "***",
                "cost",
                Map.of("amount", "much"),
                "contactId",
                "c",
                "conversationId",
                7);

        assertThat(telling(odd)).isEqualTo(new Telling(null, null, null, null, null));
        assertThat(telling(Map.of("sentiment", 2)).sentiment()).isNull();
        assertThat(telling(Map.of("rating", 4, "bestRating", 1)).sentiment()).isNull();
        assertThat(telling(Map.of("cost", new BigDecimal("1e20"), "currency", "EUR"))
                        .cost())
                .isNull();
        assertThat(telling(Map.of("cost", 1, "currency", "euro")).cost()).isNull();
    }

    private static Telling telling(Map<String, Object> properties) {
        return Telling.of(moment(properties, Map.of()));
    }

    private static Moment moment(Map<String, Object> properties, Map<String, Object> context) {
        return new Moment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.EPOCH,
                "blauwvlucht",
                Origin.INGESTION,
                "REVIEW",
                null,
                "WEB",
                "INBOUND",
                "website",
                properties,
                context,
                List.of(),
                null,
                null);
    }
}

package io.klantbeeld.campaign.campaign.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.Api;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DifferencesTest {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Test
    void theSameWordsDifferInNothing() {
        assertThat(changes(definition -> {})).isEmpty();
    }

    @Test
    void aPlaceIsNamedByTheKeysOfItsLists() {
        var changes = changes(definition -> {
            ((ObjectNode) definition.at("/actions/0/treatments/0/cost")).put("amount", "0.003");
            ((ObjectNode) definition.at("/templates/0/variants/nl")).put("subject", "Koffie?");
        });

        assertThat(changes)
                .containsExactly(
                        "CHANGED actions[coffee-voucher].treatments[EMAIL].cost.amount \"0.002\" → \"0.003\"",
                        "CHANGED templates[coffee-voucher].variants[nl].subject "
                                + "\"{traits.firstName ?: 'Reiziger'}, koffie op {event.properties.airport}?\" → \"Koffie?\"");
    }

    @Test
    void whatIsAddedAndRemovedIsShownWhole() {
        var changes = changes(definition -> {
            ((ObjectNode) definition.at("/templates/0/variants")).remove("it");
            definition.putArray("policies").add("one-surprise-a-week");
            definition.put("kpi", "repeat bookings");
            ((ObjectNode) definition.at("/actions/0/treatments/0"))
                    .putObject("weight")
                    .put("call-centre", 1.2);
        });

        assertThat(changes)
                .anySatisfy(change -> assertThat(change)
                        .startsWith("REMOVED templates[coffee-voucher].variants[it] {")
                        .endsWith("→ null"))
                .contains(
                        "REMOVED policies[one-surprise-a-day] \"one-surprise-a-day\" → null",
                        "ADDED policies[one-surprise-a-week] null → \"one-surprise-a-week\"",
                        "ADDED kpi null → \"repeat bookings\"",
                        "ADDED actions[coffee-voucher].treatments[EMAIL].weight null → {\"call-centre\":1.2}")
                .hasSize(5);
    }

    @Test
    void anotherOrderIsADifferenceSinceTheFirstIsTriedFirst() {
        var before =
                tree("{\"actions\":[{\"treatments\":[{\"channel\":\"EMAIL\"},{\"channel\":\"SMS\"}],\"key\":\"a\"}]}");
        var swapped =
                tree("{\"actions\":[{\"treatments\":[{\"channel\":\"SMS\"},{\"channel\":\"EMAIL\"}],\"key\":\"a\"}]}");
        var before2 = tree("{\"policies\":[\"a\",\"b\"]}");
        var inFront = tree("{\"policies\":[\"c\",\"a\",\"b\"]}");

        assertThat(between(before, swapped))
                .containsExactly("CHANGED actions[a].treatments [\"EMAIL\",\"SMS\"] → [\"SMS\",\"EMAIL\"]");
        assertThat(between(before2, inFront))
                .containsExactly(
                        "ADDED policies[c] null → \"c\"", "CHANGED policies [\"a\",\"b\"] → [\"c\",\"a\",\"b\"]");
        assertThat(between(before2, tree("{\"policies\":[\"a\",\"b\",\"c\"]}")))
                .containsExactly("ADDED policies[c] null → \"c\"");
    }

    @Test
    void wordsThatMeanTheSameNumberAreOtherWordsForTheHash() {
        assertThat(between(tree("{\"lever\":1.5}"), tree("{\"lever\":1.50}")))
                .containsExactly("CHANGED lever 1.5 → 1.50");
    }

    @Test
    void withoutAnotherDocumentAllIsNew() {
        assertThat(Differences.between(null, tree("{\"brand\":\"b\",\"market\":null,\"policies\":[\"p\"]}")))
                .extracting(Difference::path, Difference::kind)
                .containsExactly(tuple("brand", Difference.Kind.ADDED), tuple("policies", Difference.Kind.ADDED));
    }

    private static List<String> changes(Consumer<ObjectNode> change) {
        var before = (ObjectNode) Api.sample().get(2).path("body");
        ObjectNode after = before.deepCopy();
        change.accept(after);
        return between(before, after);
    }

    private static List<String> between(JsonNode before, JsonNode after) {
        return Differences.between(before, after).stream()
                .map(change -> change.kind() + " " + change.path() + " " + change.before() + " → " + change.after())
                .toList();
    }

    // As the words of a revision are: with every digit.
    private static JsonNode tree(String json) {
        try {
            return EXACT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

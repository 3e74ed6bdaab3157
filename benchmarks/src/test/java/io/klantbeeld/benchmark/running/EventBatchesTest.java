package io.klantbeeld.benchmark.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventBatchesTest {
    private static final List<String> NAMES = List.of("One", "Two", "Three", "Four");

    private final EventBatches batches = EventBatches.of("website");

    @Test
    void aBatchHasAHundredEventsAndNoMessageIsInTwo() {
        // when
        var messages = new HashSet<String>();
        LongStream.range(0, 20).forEach(number -> events(batches.mixed(number))
                .forEach(event -> messages.add(event.path("messageId").textValue())));

        // then
        assertThat(messages).hasSize(20 * EventBatches.SIZE);
    }

    @Test
    void theFirstEventOfABatchIsAboutSomebodyWhoSpendsTheMost() {
        // when
        var events = events(batches.mixed(7));

        // then
        assertThat(events.getFirst().at("/identifiers/0").textValue()).isEqualTo("crm:" + batches.watched(7));
        assertThat(events.getFirst().at("/properties/total").intValue()).isEqualTo(EventBatches.MOST);
        assertThat(events.subList(1, events.size()))
                .extracting(event -> event.at("/properties/total").intValue())
                .allMatch(total -> total < EventBatches.MOST);
    }

    @Test
    void theFirstEventMayBeAboutSomebodyInParticular() {
        var first = events(batches.mixed(7, batches.watched(3))).getFirst();

        assertThat(first.at("/identifiers/0").textValue()).isEqualTo("crm:" + batches.watched(3));
    }

    @Test
    void eventsOfBeforeAreAsOldAsTheyAreSaidToBe() {
        var old = events(batches.before(Duration.ofDays(30)).mixed(7));

        assertThat(old)
                .extracting(event -> Duration.between(
                                Instant.parse(event.path("occurredAt").textValue()), Instant.now())
                        .toDays())
                .containsOnly(30L);
    }

    @Test
    void aPersonMostlyDoesWhatItDidBeforeAndNowAndThenSomethingElse() {
        // when
        var named = batches.named(NAMES);
        Map<String, Map<String, Integer>> byPerson = new HashMap<>();
        LongStream.range(0, 300).forEach(number -> events(named.hot(number)).forEach(event -> byPerson.computeIfAbsent(
                        event.at("/identifiers/0").textValue(), person -> new HashMap<>())
                .merge(event.path("name").textValue(), 1, Integer::sum)));

        // then
        var counts = byPerson.values().iterator().next();
        int usual = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(usual).isBetween(28_000, 29_500);
    }

    @Test
    void eventsOfOtherNamesHaveNoOthers() {
        var names = events(batches.named(NAMES).mixed(7)).stream()
                .filter(event -> event.path("type").textValue().equals("TRACK"))
                .map(event -> event.path("name").textValue());

        assertThat(names).isNotEmpty().isSubsetOf(NAMES);
    }

    private static List<JsonNode> events(byte[] batch) {
        try {
            var events = new ObjectMapper().readTree(batch).path("events");
            return StreamSupport.stream(events.spliterator(), false).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

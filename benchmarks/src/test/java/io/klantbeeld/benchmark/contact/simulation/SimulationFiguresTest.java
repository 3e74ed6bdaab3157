package io.klantbeeld.benchmark.contact.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.contact.simulation.SimulationFigures.Memory;
import io.klantbeeld.benchmark.contact.simulation.SimulationFigures.Whole;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulationFiguresTest {
    @Test
    void aSimulationKeepsItsBarsWhenItJustDoes() {
        assertThat(figures(3_334, 5, new Memory(100, 119, Map.of())).bars()).allMatch(Bar::pass);
        assertThat(figures(3_333, 5.001, new Memory(100, 120, Map.of())).bars()).noneMatch(Bar::pass);
    }

    @Test
    void aHeapThatWasNeverSeenIsNotKnownToBeSteady() {
        assertThat(Memory.UNKNOWN.isSteady()).isFalse();
        assertThat(new Memory(100, 79, Map.of()).isSteady()).isFalse();
    }

    @Test
    void everybodyWhoEnteredCameToOneEndAtEachStep() throws IOException {
        assertThat(Ends.missing(result(), 100))
                .hasSize(3)
                .allSatisfy((name, count) -> assertThat(count).as(name).isZero());
    }

    @Test
    void whoIsMissingFromTheEndsIsTold() throws IOException {
        // given
        var result = (ObjectNode) result();
        ((ObjectNode) result.at("/funnel/1")).put("persons", 59);

        // then
        assertThat(Ends.missing(result, 102))
                .containsEntry("personsUnlikeBareSql", 2L)
                .containsEntry("endsUnlikePersons", 1L)
                .containsEntry("outcomesUnlikeEnds", 1L);
    }

    @Test
    void aCampaignHasTwoStepsAndAStock() throws IOException {
        // given
        var definition = (ObjectNode) new ObjectMapper().readTree("""
                {"journey":{"entry":{"event":"x"},"steps":[{"key":"s","action":"a"}]},
                 "actions":[{"key":"a","treatments":[]}]}""");

        // when
        TwoSteps.shape(definition);

        // then
        assertThat(definition.at("/journey/steps")).hasSize(2);
        assertThat(definition.at("/journey/steps/1/action").asText())
                .isEqualTo(definition.at("/actions/1/key").asText());
        assertThat(definition.at("/actions/0/stock/total").asInt()).isPositive();
        assertThat(definition.at("/actions/1").has("stock")).isFalse();
        assertThat(definition.at("/holdOut/percent").asInt()).isPositive();
    }

    private static SimulationFigures figures(long persons, double cancelled, Memory memory) {
        return new SimulationFigures(new Whole(1, persons, null, 1, memory), cancelled, 1, persons);
    }

    // Ten did not enter; of ninety, thirty are stopped at the first step, and all are stopped or deferred at the
    // second.
    private static JsonNode result() throws IOException {
        return new ObjectMapper().readTree("""
                {"persons":100,"notEntered":10,"outcomes":{"PLANNED":60,"BLOCKED":115,"HELD_OUT":5},"funnel":[
                 {"step":"one","gate":"PERMISSION","code":"GRANTED_CONSENT","passed":true,"persons":60,"besides":0},
                 {"step":"one","gate":"RESERVE","code":"PASSED","passed":true,"persons":60,"besides":0},
                 {"step":"one","gate":"PERMISSION","code":"NO_CONSENT","passed":false,"persons":30,"besides":0},
                 {"step":"two","gate":"HOLDOUT","code":"HOLDOUT_CAMPAIGN","passed":false,"persons":5,"besides":0},
                 {"step":"two","gate":"FREQUENCY","code":"CAP_REACHED","passed":false,"persons":85,"besides":22}]}""");
    }
}

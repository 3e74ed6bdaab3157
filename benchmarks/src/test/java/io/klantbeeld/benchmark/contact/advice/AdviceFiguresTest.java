package io.klantbeeld.benchmark.contact.advice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.permission.Attitude;
import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdviceFiguresTest {
    private final Verdicts verdicts = new Verdicts();

    @Test
    void adviceKeepsItsBarsWhenItJustDoes() {
        assertThat(AdviceFigures.bars(500, 49.9)).allMatch(Bar::pass);
        assertThat(AdviceFigures.bars(499, 50)).noneMatch(Bar::pass);
    }

    @Test
    void adviceForSomebodyWhoRefusedIsWithoutPermission() {
        verdicts.compare(Attitude.REFUSED, 1);
        verdicts.compare(Attitude.REFUSED, 0);

        assertThat(verdicts.invariants())
                .containsEntry("withoutPermission", 1L)
                .containsEntry("permittedWithoutAdvice", 0L);
    }

    @Test
    void noAdviceForSomebodyWhoPermitsItIsAViolation() {
        verdicts.compare(Attitude.MODERATE, 0);
        verdicts.compare(Attitude.WILLING, 3);

        assertThat(verdicts.invariants())
                .containsEntry("withoutPermission", 0L)
                .containsEntry("permittedWithoutAdvice", 1L);
    }

    @Test
    void aCampaignHasFiveActionsOfWhichOneIsForEverybody() throws IOException {
        // given
        var definition = (ObjectNode) new ObjectMapper().readTree("""
                {"journey":{"entry":{"event":"x"}},"actions":[{"key":"a","treatments":[]}]}""");

        // when
        FiftyActions.shape(definition, 4);

        // then
        assertThat(definition.path("actions"))
                .hasSize(5)
                .filteredOn(action -> action.path("applicability").asText().equals("true"))
                .hasSize(1);
        assertThat(definition.at("/journey/steps")).hasSize(5);
        assertThat(definition.at("/actions/3/value/amount").asText()).isEqualTo("5.30");
    }
}

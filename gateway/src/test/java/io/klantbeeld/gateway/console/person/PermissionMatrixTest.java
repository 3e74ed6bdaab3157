package io.klantbeeld.gateway.console.person;

import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.console.Fixture;
import io.klantbeeld.gateway.console.person.PermissionsView.Brand;
import io.klantbeeld.gateway.console.person.PermissionsView.Row;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class PermissionMatrixTest {
    @Test
    void aTopicWithAnAnswerOfItsOwnHasARowOfItsOwnBelowItsPurpose() {
        // when
        var brand = brand(Fixture.ONE_TOPIC);
        // then
        assertThat(brand.rows()).extracting(Row::purpose).containsExactly("Service", "Marketing", "Marketing");
        assertThat(brand.rows()).extracting(Row::topic).containsExactly(null, null, "Travel surprises");
        assertThat(brand.rows()).extracting(Row::divided).containsExactly(false, true, true);
    }

    @Test
    void theTopicsAnswerDoesNotChangeThatOfThePurposeInGeneral() {
        // given
        var rows = brand(Fixture.ONE_TOPIC).rows();
        // then
        assertThat(outcomes(rows.get(1))).isEqualTo("Not permitted, Not permitted");
        assertThat(outcomes(rows.get(2))).isEqualTo("Permitted, Not permitted inherited");
        assertThat(rows.get(1).cells().getFirst().code()).isEqualTo("NO_CONSENT");
        assertThat(rows.get(2).cells().getFirst().code()).isEqualTo("GRANTED_CONSENT");
        assertThat(rows.get(2).cells().getLast().code()).isEqualTo("NO_CONSENT");
    }

    @Test
    void onlyAnswersOfTheirOwnAreCounted() {
        // given
        var brand = brand(Fixture.ONE_TOPIC);
        // then
        assertThat(brand.permitted()).isEqualTo(2);
        assertThat(brand.total()).isEqualTo(4);
    }

    @Test
    void whereNoNoticeCoversAChannelThereIsNoAnswer() {
        assertThat(outcomes(brand(Fixture.ONE_TOPIC).rows().getFirst())).isEqualTo("Permitted, –");
    }

    @Test
    void anAnswerForATopicOnlySaysNothingOfThePurposeInGeneral() {
        // when
        var rows = brand("""
                {"cells":[{"brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topic":"city-trips",
                  "outcome":"DENY","code":"TOPIC_NOT_WANTED"}]}
                """).rows();
        // then
        assertThat(rows).hasSize(2);
        assertThat(outcomes(rows.getFirst())).isEqualTo("–");
        assertThat(outcomes(rows.getLast())).isEqualTo("Not permitted");
    }

    private static Brand brand(String matrix) {
        var dates = new Dates(Locale.UK, ZoneOffset.UTC, Clock.systemUTC());
        var brands = new PermissionMatrix(Vocabulary.in(Locale.UK), dates)
                .brands(Schemas.json(matrix).path("cells"));
        assertThat(brands).hasSize(1);
        return brands.getFirst();
    }

    private static String outcomes(Row row) {
        return String.join(
                ", ",
                row.cells().stream()
                        .map(cell ->
                                cell == null ? "–" : cell.outcome().text() + (cell.inherited() ? " inherited" : ""))
                        .toList());
    }
}

package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue.Offer;
import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.Case;
import io.klantbeeld.consent.permission.engine.Engine;
import io.klantbeeld.consent.permission.engine.SomePerson;
import io.klantbeeld.test.Proof;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the matrix with the answers that every offer and every topic would get, one by one. */
class MatrixPropertyTest {
    private static final long SEED = 20261123;

    /** What a cell says. */
    private record Said(Offer offer, String topic, Object outcome, Object code, String ref) {}

    @Test
    void theMatrixLeavesNoTopicOutThatDiffers() {
        long topics = SomePerson.some(SEED)
                .limit(Proof.tries(2_000, 100_000))
                .mapToLong(it -> {
                    // given
                    var expected = oneByOne(it);
                    // when
                    var cells = new Matrix(it.definitions(), it.person(), it.at()).cells(brand -> true);
                    // then
                    assertThat(cells.stream().map(MatrixPropertyTest::said).toList())
                            .as("%s", it)
                            .isEqualTo(expected);
                    return expected.stream()
                            .filter(cell -> cell.topic() != null)
                            .count();
                })
                .sum();
        assertThat(topics).isGreaterThan(1_000);
    }

    private static List<Said> oneByOne(SomePerson it) {
        var said = new ArrayList<Said>();
        for (var offer : it.definitions().catalogue().offers()) {
            var base = ask(it, offer, null);
            said.add(base);
            for (var topic : it.definitions().catalogue().topicsOf(offer.brand())) {
                var cell = ask(it, offer, topic);
                if (!cell.outcome().equals(base.outcome()) || !cell.code().equals(base.code())) {
                    said.add(cell);
                }
            }
        }
        return said;
    }

    private static Said ask(SomePerson it, Offer offer, String topic) {
        var ask = Ask.about(
                offer.brand(), offer.purpose(), offer.channel(), topic == null ? List.of() : List.of(topic), it.at());
        var answer = Engine.standing(new Case(it.definitions(), it.person(), ask));
        return new Said(
                offer,
                topic,
                answer.outcome(),
                answer.first().code(),
                answer.first().ref());
    }

    private static Said said(MatrixCell cell) {
        return new Said(
                new Offer(cell.brand(), cell.purpose(), cell.channel()),
                cell.topic(),
                cell.outcome(),
                cell.code(),
                cell.ref());
    }
}

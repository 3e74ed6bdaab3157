package io.klantbeeld.benchmark.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventRulesTest {
    private static final int MOST_MEASURES = 20;
    private static final Pattern MEASURE =
            Pattern.compile("events\\('([^']+)'\\)[^|]*?\\.(count\\(\\)|\\w+\\('total'\\))");

    @Test
    void fiveOfTheThousandHearOfAnEventThatIsSent() {
        // given
        var all = new ArrayList<>(EventRules.hearing());
        all.addAll(EventRules.deaf());

        // then
        assertThat(EventRules.hearing()).hasSize(100);
        assertThat(all).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(EventRules.sent())
                .allSatisfy(event -> assertThat(all.stream().filter(rule -> rule.contains("'" + event + "'")))
                        .hasSize(5));
    }

    @Test
    void theForerunnersNameAllThatTheOthersComputeAndNoMoreThanARuleMay() {
        var counted = EventRules.forerunners().stream().flatMap(rule -> measures(rule).stream());
        var needed = new ArrayList<String>();
        EventRules.hearing().forEach(rule -> needed.addAll(measures(rule)));
        EventRules.deaf().forEach(rule -> needed.addAll(measures(rule)));

        assertThat(EventRules.forerunners())
                .allSatisfy(rule -> assertThat(measures(rule)).hasSizeBetween(1, MOST_MEASURES));
        assertThat(counted).containsAll(needed);
    }

    @Test
    void whatIsSentBeforeIsNothingThatARuleIsAbout() {
        var named = String.join(" ", EventRules.hearing()) + String.join(" ", EventRules.deaf());

        assertThat(EventRules.before()).noneMatch(event -> named.contains("'" + event + "'"));
    }

    /** What is kept for a rule: windows share it, and so do the functions of a property's numbers. */
    private static List<String> measures(String rule) {
        return MEASURE.matcher(rule)
                .results()
                .map(found -> found.group(1) + (found.group(2).startsWith("count") ? "" : " total"))
                .toList();
    }
}

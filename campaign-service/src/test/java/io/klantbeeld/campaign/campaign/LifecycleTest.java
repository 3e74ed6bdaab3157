package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.Lifecycle.Transition;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleTest {
    @Test
    void aRevisionMovesOnlyAlongItsLife() {
        assertThat(transitions())
                .isEqualTo(new TreeMap<>(Map.of(
                        "DRAFT", "SUBMIT→IN_REVIEW CANCEL→CANCELLED",
                        "IN_REVIEW", "APPROVE→APPROVED REJECT→DRAFT CANCEL→CANCELLED",
                        "APPROVED", "SCHEDULE→SCHEDULED CANCEL→CANCELLED",
                        "SCHEDULED", "START→RUNNING CANCEL→CANCELLED",
                        "RUNNING", "PAUSE→PAUSED COMPLETE→COMPLETED",
                        "PAUSED", "RESUME→RUNNING COMPLETE→COMPLETED",
                        "COMPLETED", "ARCHIVE→ARCHIVED",
                        "CANCELLED", "ARCHIVE→ARCHIVED",
                        "ARCHIVED", "")));
    }

    private static Map<String, String> transitions() {
        return Arrays.stream(Lifecycle.values())
                .collect(Collectors.toMap(Enum::name, LifecycleTest::from, (a, b) -> a, TreeMap::new));
    }

    private static String from(Lifecycle state) {
        return Arrays.stream(Transition.values())
                .flatMap(transition -> state.after(transition).map(next -> transition + "→" + next).stream())
                .collect(Collectors.joining(" "));
    }
}

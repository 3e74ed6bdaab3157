package io.klantbeeld.profile.platform;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class BoundedPatternTest {
    @Test
    void aPatternIsSearchedForInTheText() {
        assertThat(new BoundedPattern("[A-Z]{3}").matches("to AMS")).isTrue();
        assertThat(new BoundedPattern("^[A-Z]{3}$").matches("to AMS")).isFalse();
    }

    @Test
    void aPatternThatBacktracksForEverGivesUp() {
        var pattern = new BoundedPattern("^(a+)+$");

        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> assertThat(pattern.matches("a".repeat(40) + "!"))
                .isFalse());
    }

    @Test
    void aPatternThatNestsTooDeepGivesUp() {
        assertThat(new BoundedPattern("^(a|b)*$").matches("ab".repeat(90_000))).isFalse();
    }
}

package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.demo.Narrator;
import io.klantbeeld.platform.demo.SampleStory;
import io.klantbeeld.test.Patience;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ThePlatform
class SampleStoryTest {
    @Test
    void whoWasMailedIsNotCalledAndWhoWasCalledIsNotMailed(LocalPlatform platform) {
        try (var story = new SampleStory(platform.as("channel-team"), platform.mails(), new SplittableRandom())) {
            assertThat(story.play(Narrator.silent())).isLessThan(Patience.LIMIT);
        }
    }
}

package io.klantbeeld.platform.demo;

import java.time.Duration;

/** A story that is played against the running platform, as often as wanted, with fresh persons each time. */
public interface Story extends AutoCloseable {
    /**
     * Plays the story once.
     *
     * @return how long it took from the 200 of the event to the mail server's 250
     * @throws StoryFailed at the first step that goes another way
     */
    Duration play(Narrator narrator);

    @Override
    void close();
}

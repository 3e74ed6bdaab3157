package io.klantbeeld.platform.demo;

/** Tells at which step a story went another way than the platform promises. */
public class StoryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryFailed(String message) {
        super(message);
    }
}

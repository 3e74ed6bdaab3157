package io.klantbeeld.platform.demo;

/** Tells the listener what happens in a story. */
@FunctionalInterface
public interface Narrator {
    /** Tells one step, in a sentence. */
    void tell(String sentence);

    /** A narrator that keeps quiet. */
    static Narrator silent() {
        return sentence -> {};
    }
}

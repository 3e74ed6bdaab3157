package io.klantbeeld.gateway.console.vocabulary;

/** A word of the domain with the icon and the tone it is shown with. */
public record Word(String text, String icon, Tone tone) {
    /** The same word with another icon. */
    public Word withIcon(String other) {
        return new Word(text, other, tone);
    }

    static Word plain(String text, String icon) {
        return new Word(text, icon, Tone.CALM);
    }
}

package io.klantbeeld.consent.token;

/** The kinds of tokens; each is sealed with keys of its own, so that none is taken for another. */
public enum TokenFamily {
    /** Older than families, and in old mails for ever: its keys have no name. */
    OPT_OUT(""),
    CONFIRMATION("confirmation ");

    private final String label;

    TokenFamily(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}

package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.permission.ChooserRows.Wish;

/** What somebody thinks of the contact, and the decision that follows from it. */
public enum Attitude {
    WILLING("PERMIT", "GRANTED_CONSENT", null, null),
    MODERATE("PERMIT_WITH_LIMITS", "GRANTED_CONSENT", null, new Wish("FREQUENCY", """
                    {"brand":"blauwvlucht","channel":"EMAIL","max":3,"per":"P7D","hardness":"HARD"}""", true)),
    WITHDRAWN("DENY", "CONSENT_WITHDRAWN", "WITHDRAW", null),
    REFUSED("DENY", "CONSENT_REFUSED", "REFUSE", null),
    UNINTERESTED("DENY", "TOPIC_NOT_WANTED", null, new Wish("TOPIC", """
                    {"brand":"blauwvlucht","topic":"travel-surprises","wanted":false,"hardness":"HARD"}""", true)),
    COMPLAINED("DENY", "COMPLAINT", null, new Wish("SUPPRESSION", """
                    {"level":"BRAND","brand":"blauwvlucht","appliesTo":"MARKETING","reason":"COMPLAINT"}""", true));

    private static final int TWENTY = 20;

    private final String outcome;
    private final String code;
    private final String denial;
    private final Wish wish;

    Attitude(String outcome, String code, String denial, Wish wish) {
        this.outcome = outcome;
        this.code = code;
        this.denial = denial;
        this.wish = wish;
    }

    /** Of twenty persons ten are willing, four moderate, two withdrew, two refused, one each of the others. */
    static Attitude of(int number) {
        int place = number % TWENTY;
        if (place < 10) {
            return WILLING;
        }
        if (place < 14) {
            return MODERATE;
        }
        if (place < 16) {
            return WITHDRAWN;
        }
        if (place < 18) {
            return REFUSED;
        }
        return place == 18 ? UNINTERESTED : COMPLAINED;
    }

    public String outcome() {
        return outcome;
    }

    public String code() {
        return code;
    }

    /** The action with which the person ended the grants; null for who did not. */
    String denial() {
        return denial;
    }

    /** What the person said beside choices; null for nothing that matters here. */
    Wish wish() {
        return wish;
    }

    /** Whether a message may go out to the person. */
    public boolean permits() {
        return permits(outcome);
    }

    /** Whether an outcome lets a message go out. */
    static boolean permits(String outcome) {
        return outcome.startsWith("PERMIT");
    }
}

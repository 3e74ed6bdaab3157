package io.klantbeeld.campaign.channel.smtp.dialogue;

/** How far a dialogue has come with a mail. */
public enum Step {
    /** No connection of those allowed was free. */
    WAITING("waiting"),
    /** From the connection to the end of the introductions. */
    GREETING("the greeting"),
    SENDER("MAIL FROM"),
    RECIPIENT("RCPT TO"),
    DATA("DATA"),
    /** The mail itself is on its way: only from here on can the server have taken it. */
    CONTENT("the mail");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** The step in words, for reasons. */
    public String words() {
        return words;
    }
}

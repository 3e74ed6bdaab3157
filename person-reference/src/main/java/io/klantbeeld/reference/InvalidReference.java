package io.klantbeeld.reference;

/** Refuses a text that does not name a person; the message never repeats the text, which may be personal. */
public class InvalidReference extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InvalidReference(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    /** Why the text was refused. */
    public Reason reason() {
        return reason;
    }

    /** The causes for which a reference is refused. */
    public enum Reason {
        MISSING("must not be empty"),
        TOO_LONG("must not be longer than " + PersonReference.MAX_LENGTH + " characters"),
        NOT_A_REFERENCE("must be a profile UUID or namespace:value"),
        INVALID_NAMESPACE("must name a namespace of lower-case letters, digits, '_', '-' and '.'"),
        INVALID_CHARACTER("must not contain control characters"),
        INVALID_EMAIL("must be an e-mail address"),
        INVALID_PHONE("must be a telephone number in E.164 form, such as +31201234567");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}

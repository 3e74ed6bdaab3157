package io.klantbeeld.reference;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names a person: by the id of the profile, or by one of the person's identifiers. */
public sealed interface PersonReference permits ProfileId, Identifier {
    /** Length that no reference exceeds, in characters. */
    int MAX_LENGTH = 512;

    /**
     * Parses a profile UUID or {@code namespace:value}, decoded from its path or JSON.
     *
     * @throws InvalidReference when the text is neither
     */
    static PersonReference parse(String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidReference(InvalidReference.Reason.MISSING);
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidReference(InvalidReference.Reason.TOO_LONG);
        }
        var trimmed = text.strip();
        if (Shape.UUID_TEXT.matcher(trimmed).matches()) {
            return new ProfileId(UUID.fromString(trimmed));
        }
        int colon = trimmed.indexOf(':');
        if (colon <= 0) {
            throw new InvalidReference(InvalidReference.Reason.NOT_A_REFERENCE);
        }
        return Identifier.of(trimmed.substring(0, colon), trimmed.substring(colon + 1));
    }
}

/** Keeps the compiled shapes out of the public interface. */
final class Shape {
    static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Shape() {}
}

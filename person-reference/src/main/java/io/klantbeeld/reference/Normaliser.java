package io.klantbeeld.reference;

import java.text.Normalizer;

/** Brings the values of a namespace into one form, so that equal identifiers have equal keys. */
@FunctionalInterface
interface Normaliser {
    /**
     * Normalises a value.
     *
     * @throws InvalidReference when the value is not one of the namespace's
     */
    String normalise(String value);

    static Normaliser of(String namespace) {
        return switch (Namespaces.family(namespace)) {
            case Namespaces.EMAIL -> value -> EmailAddress.normalise(plain(value));
            case Namespaces.PHONE -> value -> PhoneNumber.normalise(plain(value));
            default -> Normaliser::plain;
        };
    }

    /** Trims and composes (NFC); refuses what is empty or holds control characters. */
    private static String plain(String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidReference(InvalidReference.Reason.MISSING);
        }
        if (value.length() > PersonReference.MAX_LENGTH) {
            throw new InvalidReference(InvalidReference.Reason.TOO_LONG);
        }
        var trimmed = value.strip();
        if (trimmed.codePoints().anyMatch(Normaliser::isForbidden)) {
            throw new InvalidReference(InvalidReference.Reason.INVALID_CHARACTER);
        }
        return Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    /** Control characters (NUL among them) and lone surrogates, which have no UTF-8 form. */
    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}

package io.klantbeeld.rest.json;

/** Knows the well-formed byte sequences of UTF-8 (Unicode, table 3-7): none overlong, none of a surrogate. */
public final class Utf8 {
    /** The length of what is no character. */
    static final int BROKEN = 0;

    private Utf8() {}

    /** Tells whether bytes are UTF-8. */
    public static boolean isWellFormed(byte[] text) {
        int at = 0;
        while (at < text.length) {
            int length = lengthAt(text, at);
            if (length == BROKEN) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** Bytes of the character at a position, or {@link #BROKEN}. */
    static int lengthAt(byte[] text, int at) {
        int first = text[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xc2 ? BROKEN : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : BROKEN;
        if (length == BROKEN || at + length > text.length || !isSecond(first, text[at + 1] & 0xff)) {
            return BROKEN;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((text[i] & 0xc0) != 0x80) {
                return BROKEN;
            }
        }
        return length;
    }

    private static boolean isSecond(int first, int second) {
        int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        return second >= low && second <= high;
    }
}

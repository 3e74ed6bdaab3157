package io.klantbeeld.campaign.content;

import java.util.List;

/** A piece of an MJML source, with its offset. */
sealed interface MjmlPiece {
    int offset();

    /** A start tag, an end tag, or an empty element such as {@code <br />}. Names are in lower case. */
    record Tag(int offset, Kind kind, String name, List<Attribute> attributes) implements MjmlPiece {}

    /** The text between tags. */
    record Words(int offset, String text) implements MjmlPiece {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** A comment. */
    record Remark(int offset, String text) implements MjmlPiece {}

    /** What cannot be read: a tag or comment that does not end, a declaration, a processing instruction. */
    record Rubble(int offset) implements MjmlPiece {}

    /** An attribute of a tag; without a value, the value is empty. */
    record Attribute(int offset, String name, String value) {}

    /** How a tag stands in the tree. */
    enum Kind {
        START,
        END,
        EMPTY
    }
}

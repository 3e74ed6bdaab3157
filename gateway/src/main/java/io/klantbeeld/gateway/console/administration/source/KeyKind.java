package io.klantbeeld.gateway.console.administration.source;

import java.util.Arrays;
import java.util.Optional;

/** What a key of a source permits. */
enum KeyKind {
    WRITE("keys", "writeKey"),
    READ("read-keys", "readKey");

    private final String noun;
    private final String field;

    KeyKind(String noun, String field) {
        this.noun = noun;
        this.field = field;
    }

    /** Its name in addresses. */
    public String noun() {
        return noun;
    }

    /** Where an answer shows the key itself. */
    String field() {
        return field;
    }

    public boolean reads() {
        return this == READ;
    }

    static Optional<KeyKind> of(String noun) {
        return Arrays.stream(values()).filter(kind -> kind.noun.equals(noun)).findFirst();
    }
}

package io.klantbeeld.reference;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The keyed hash under which an identifier is stored, sent and used as Kafka key: the key's version, a dot, and 256 bits
 * in base64url without padding.
 */
public record IdentifierKey(String value) implements Comparable<IdentifierKey> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,3}\\.[A-Za-z0-9_-]{43}");

    /** The name space of node ids (RFC 9562 version 5). Frozen. */
    private static final UUID NODES = UUID.fromString("6d1b5d0e-0f5e-5c39-9b57-5b1b0c1c7a11");

    public IdentifierKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identifier key");
        }
    }

    /** The id of the node that stands for this identifier. */
    public UUID nodeId() {
        return UuidCreator.getNameBasedSha1(NODES, value);
    }

    @Override
    public int compareTo(IdentifierKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

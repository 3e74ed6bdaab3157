package io.klantbeeld.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** The place after which the next page starts: the keys of its last row, as a base64url JSON array of texts. */
public final class Cursor {
    private static final int MAX_LENGTH = 2_048;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cursor() {}

    /** Writes the keys of a row as a cursor. */
    public static String of(String... parts) {
        try {
            var json = JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An array of texts was not writable as JSON", e);
        }
    }

    /**
     * Reads the keys back; a text that is no cursor of so many keys is a 400 on the field {@code cursor}.
     *
     * @return the keys, or an empty list when the cursor is null or empty: the first page
     */
    public static List<String> parse(String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            return checked(cursor, parts);
        } catch (IllegalArgumentException | IOException e) {
            throw Problems.invalid("cursor", "must be the nextCursor of the page before");
        }
    }

    /**
     * Reads the keys and turns them into the position that a query continues from; keys that the reader cannot turn
     * are a 400 on the field {@code cursor} too.
     *
     * @return the position, or null for the first page
     */
    public static <T> T parse(String cursor, int parts, Function<List<String>, T> reader) {
        var keys = parse(cursor, parts);
        if (keys.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(keys);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.invalid("cursor", "must be the nextCursor of the page before");
        }
    }

    private static List<String> checked(String cursor, int parts) throws IOException {
        if (cursor.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        var keys = JSON.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
        if (keys == null || keys.length != parts || !Arrays.stream(keys).allMatch(Cursor::isKey)) {
            throw new IllegalArgumentException("other keys");
        }
        return List.of(keys);
    }

    /** No database holds NUL in a text, so no row has such a key. */
    private static boolean isKey(String key) {
        return key != null && key.indexOf('\0') < 0;
    }
}

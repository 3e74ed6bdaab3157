package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import io.klantbeeld.profile.platform.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names rows so that the same row of the same source is the same message for ever, whichever file it comes in. A past
 * event is its row key. What is known of a person is its row key and what it says, since it may change. Without a row
 * key a row is what it says, and of equal events in one file the first is one message, the second another.
 */
final class RowKeys {
    /** What the message ids of imported rows begin with; identity keeps links of such messages beside earlier ones. */
    static final String PREFIX = "import:";

    /** Events without a row key in one file: their digests are in memory. */
    static final int MAX_COUNTED = 1_000_000;

    private static final int KEPT_BYTES = 18;

    private final Map<Long, Integer> seen = new HashMap<>();

    /** The message id of a row. */
    String messageId(ImportKind kind, List<String> rowKey, Said said) {
        if (rowKey.isEmpty()) {
            var content = digest(List.of(kind.name(), said.text()));
            return id(kind.happened() ? digest(List.of(encode(content), Integer.toString(count(content)))) : content);
        }
        var parts = new ArrayList<>(rowKey);
        parts.addFirst(kind.happened() ? kind.name() + ' ' + said.name() : kind.name() + ' ' + said.text());
        return id(digest(parts));
    }

    /**
     * What a row says, apart from where and when it was read.
     *
     * @param occurredAt as the row or the definition states it; null when neither does
     */
    record Said(
            String name,
            Instant occurredAt,
            List<String> identifiers,
            Map<String, Object> traits,
            Map<String, Object> properties) {
        private String text() {
            return Json.text(this);
        }
    }

    /** How often the content was seen in this file, this time included; that two contents share a count does no harm. */
    private int count(byte[] content) {
        if (seen.size() >= MAX_COUNTED) {
            throw new FileUnreadable("ROW_KEY_NEEDED");
        }
        return seen.merge(ByteBuffer.wrap(content).getLong(), 1, Integer::sum);
    }

    private static String id(byte[] digest) {
        return PREFIX + encode(Arrays.copyOf(digest, KEPT_BYTES));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every platform has SHA-256", impossible);
        }
    }
}

package io.klantbeeld.profile.ingestion.segment;

import io.klantbeeld.profile.ingestion.IngestionProblems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks the bodies that SDKs send: gzip is known by its first bytes, whatever the headers say. */
final class WireBody {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private WireBody() {}

    /** The JSON of a body; inflating stops early where it exceeds the limit, which is a 400. */
    static byte[] unpack(byte[] body, int limit) {
        var json = isGzip(body) ? inflate(body, limit) : body;
        if (json.length > limit) {
            throw IngestionProblems.unreadable("must not have more than " + limit + " bytes");
        }
        return json;
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == GZIP_FIRST && (body[1] & 0xff) == GZIP_SECOND;
    }

    private static byte[] inflate(byte[] body, int limit) {
        try (var inflated = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return inflated.readNBytes(limit + 1);
        } catch (IOException broken) {
            throw IngestionProblems.unreadable("is not well-formed gzip");
        }
    }
}

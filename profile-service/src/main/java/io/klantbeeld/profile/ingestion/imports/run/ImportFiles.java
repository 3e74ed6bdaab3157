package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;

/** Keeps uploaded files in the database, part by part: never a whole one is in memory. */
@ApplicationScoped
public class ImportFiles {
    private static final int PART_BYTES = 1 << 20;

    private static final String KEEP = "INSERT INTO import_file (id, sha256, size, created_at) VALUES (?, ?, ?, ?)";

    private static final String KEEP_PART = "INSERT INTO import_part (file_id, number, content) VALUES (?, ?, ?)";

    private static final String PART = "SELECT content FROM import_part WHERE file_id = ? AND number = ?";

    // A file may serve a dry run and its applications: it goes when all of them have been over for long enough.
    private static final String FORGET = """
            DELETE FROM import_file f
            WHERE f.created_at < ?
              AND NOT EXISTS (SELECT FROM import i WHERE i.file_id = f.id AND (i.finished_at IS NULL OR i.finished_at > ?))
            """;

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    ImportFiles(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** The SHA-256 of a file, in hexadecimal. */
    public static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every platform has SHA-256", impossible);
        }
    }

    /** Keeps a file, in the current transaction: all of it or nothing. */
    public UUID keep(Path file, String sha256) {
        var id = ids.next();
        try (var in = Files.newInputStream(file)) {
            database.update(KEEP, id, sha256, Files.size(file), clock.instant());
            keepParts(id, in);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepParts(UUID id, InputStream in) throws IOException {
        int number = 0;
        for (var part = in.readNBytes(PART_BYTES); part.length > 0; part = in.readNBytes(PART_BYTES)) {
            database.update(KEEP_PART, id, number++, part);
        }
    }

    /** Writes a kept file to a temporary one, for readers that go back and forth; the caller deletes it. */
    Path fetch(UUID id) {
        try {
            var copy = Files.createTempFile("import-", ".part");
            try {
                write(id, copy);
                return copy;
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(copy);
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(UUID id, Path copy) throws IOException {
        try (var out = Files.newOutputStream(copy)) {
            int number = 0;
            for (var part = part(id, number); part != null; part = part(id, ++number)) {
                out.write(part);
            }
        }
    }

    private byte[] part(UUID id, int number) {
        var found = database.query(PART, row -> row.getBytes("content"), id, number);
        return found.isEmpty() ? null : found.getFirst();
    }

    int forget(Duration age) {
        var horizon = clock.instant().minus(age);
        return database.update(FORGET, horizon, horizon);
    }
}

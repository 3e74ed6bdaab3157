package io.klantbeeld.benchmark.running;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.postgresql.PGConnection;

/** Writes rows as PostgreSQL's {@code COPY} takes them, which is how a million of them are made in a minute. */
public final class CopyIn {
    private static final int CHUNK = 10_000;

    private CopyIn() {}

    /**
     * Writes what is made of some things.
     *
     * @param into the table and its columns
     * @param rows the rows of one of them, each with a line break; values are separated by tabs
     */
    public static <T> void copy(Connection connection, String into, List<T> things, Function<T, String> rows)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
        for (int from = 0; from < things.size(); from += CHUNK) {
            var text = new StringBuilder();
            things.subList(from, Math.min(from + CHUNK, things.size()))
                    .forEach(thing -> text.append(rows.apply(thing)));
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }
}

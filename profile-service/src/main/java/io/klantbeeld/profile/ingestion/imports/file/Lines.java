package io.klantbeeld.profile.ingestion.imports.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Reads lines of which none can fill the memory. */
final class Lines {
    /** Characters of a line; of a longer one the rest is passed over. */
    static final int MAX_LENGTH = 1 << 20;

    private final Reader text;
    private final char[] buffer = new char[16_384];
    private int at;
    private int end;
    private boolean cut;

    Lines(Reader text) {
        this.text = text;
    }

    /** The next line that holds anything, without its end; null after the last. */
    String next() {
        try {
            for (var line = read(); line != null; line = read()) {
                if (!line.isBlank()) {
                    return line;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the line was too long and is not all there. */
    boolean wasCut() {
        return cut;
    }

    private String read() throws IOException {
        var line = new StringBuilder();
        cut = false;
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            keep(line, from);
            if (at < end) {
                at++;
                return withoutReturn(line);
            }
        }
        return line.isEmpty() ? null : withoutReturn(line);
    }

    private void keep(StringBuilder line, int from) {
        int room = MAX_LENGTH - line.length();
        cut |= at - from > room;
        line.append(buffer, from, Math.min(room, at - from));
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, text.read(buffer));
        return end > 0;
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }
}

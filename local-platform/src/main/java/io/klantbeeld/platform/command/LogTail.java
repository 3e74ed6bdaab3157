package io.klantbeeld.platform.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the end of a growing log. */
final class LogTail {
    private static final int AT_MOST = 1 << 20;

    private final Path file;
    private final String prefix;
    private long position;

    LogTail(Path file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    /** Prints the last lines of what is there. */
    void printLast(int count, PrintWriter out) throws IOException {
        position = Math.max(0, size() - AT_MOST);
        List<String> lines = read();
        print(lines.subList(Math.max(0, lines.size() - count), lines.size()), out);
    }

    /** Prints the lines that were completed since. */
    void printNew(PrintWriter out) throws IOException {
        if (size() < position) {
            position = 0;
        }
        print(read(), out);
    }

    private List<String> read() throws IOException {
        if (size() <= position) {
            return List.of();
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(position);
            byte[] bytes = new byte[(int) Math.min(AT_MOST, log.length() - position)];
            log.readFully(bytes);
            int end = lastLineEnd(bytes);
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end == 0 && bytes.length == AT_MOST ? bytes.length : end;
    }

    private long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private void print(List<String> lines, PrintWriter out) {
        lines.forEach(line -> out.println(prefix + line));
        out.flush();
    }
}

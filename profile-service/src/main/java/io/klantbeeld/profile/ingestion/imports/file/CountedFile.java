package io.klantbeeld.profile.ingestion.imports.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The text of a file, inflated where it is gzipped, which knows how much of the file is read. */
final class CountedFile extends InputStream {
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Raw raw;
    private final InputStream text;
    private final long size;
    private final long limit;
    private long inflated;

    private CountedFile(Raw raw, InputStream text, long size, long limit) {
        this.raw = raw;
        this.text = text;
        this.size = size;
        this.limit = limit;
    }

    static CountedFile open(Path file, long maxInflatedBytes) throws IOException {
        var raw = new Raw(Files.newInputStream(file));
        try {
            var buffered = new BufferedInputStream(raw, 65_536);
            buffered.mark(2);
            boolean gzipped = (buffered.read() << 8 | buffered.read()) == GZIP_MAGIC;
            buffered.reset();
            var text = gzipped ? new GZIPInputStream(buffered, 65_536) : buffered;
            return new CountedFile(raw, text, Files.size(file), gzipped ? maxInflatedBytes : Long.MAX_VALUE);
        } catch (IOException e) {
            raw.close();
            throw new FileUnreadable("MALFORMED_FILE");
        }
    }

    /** How much of the file is read, from 0 to 1. */
    double progress() {
        return size == 0 ? 1 : Math.min(1, (double) raw.read / size);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int some = text.read(target, offset, length);
            inflated += Math.max(some, 0);
            if (inflated > limit) {
                throw new FileUnreadable("INFLATED_TOO_LARGE");
            }
            return some;
        } catch (ZipException | EOFException damaged) {
            throw new FileUnreadable("MALFORMED_FILE");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
        raw.close();
    }

    /** Counts the bytes of the file as they are read. */
    private static final class Raw extends FilterInputStream {
        private long read;

        Raw(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = super.read(target, offset, length);
            read += Math.max(some, 0);
            return some;
        }
    }
}

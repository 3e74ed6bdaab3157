package io.klantbeeld.profile.ingestion.imports.file.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file as a stream, which leaves the position of the file alone. */
final class FileSlice extends InputStream {
    private final FileChannel file;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(65_536).limit(0);
    private long at;

    FileSlice(FileChannel file, long from, long length) {
        this.file = file;
        this.at = from;
        this.end = from + length;
    }

    @Override
    public int read() throws IOException {
        return buffer.hasRemaining() || fill() ? buffer.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!buffer.hasRemaining() && !fill()) {
            return -1;
        }
        int some = Math.min(length, buffer.remaining());
        buffer.get(target, offset, some);
        return some;
    }

    private boolean fill() throws IOException {
        buffer.clear().limit(Math.clamp(end - at, 0, buffer.capacity()));
        int some = buffer.hasRemaining() ? file.read(buffer, at) : -1;
        at += Math.max(some, 0);
        buffer.flip();
        return some > 0;
    }
}

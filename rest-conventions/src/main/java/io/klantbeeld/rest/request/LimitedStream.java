package io.klantbeeld.rest.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with a problem when it turns out to be longer than it may be. */
final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long read;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int some = super.read(target, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit) {
            throw BodyLimits.tooLarge(limit);
        }
    }
}

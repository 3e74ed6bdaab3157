package io.klantbeeld.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that is counted while it streams through, and that fails once it is larger than allowed. */
final class LimitedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> stream;
    private final long limit;
    private long seen;
    private boolean exceeded;
    private Handler<Throwable> failed = failure -> {};

    LimitedBody(ReadStream<Buffer> stream, long limit) {
        this.stream = stream;
        this.limit = limit;
    }

    /** Tells whether the body was too large. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        stream.handler(handler == null ? null : buffer -> pass(buffer, handler));
        return this;
    }

    private void pass(Buffer buffer, Handler<Buffer> handler) {
        if (exceeded) {
            return;
        }
        seen += buffer.length();
        if (seen <= limit) {
            handler.handle(buffer);
        } else {
            exceeded = true;
            failed.handle(new BodyTooLarge());
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? failure -> {} : handler;
        stream.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        stream.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!exceeded) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        stream.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        stream.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        stream.fetch(amount);
        return this;
    }

    /** Ends the passage of a body that is too large. */
    private static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge() {
            super("The body is larger than allowed", null, false, false);
        }
    }
}

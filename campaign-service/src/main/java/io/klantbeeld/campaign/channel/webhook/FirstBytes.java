package io.klantbeeld.campaign.channel.webhook;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes the beginning of an answer and lets the rest go: a provider does not decide how much memory it gets. */
final class FirstBytes implements BodySubscriber<byte[]> {
    static final int MOST = 65_536;

    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var piece = new byte[Math.min(buffer.remaining(), MOST - taken.size())];
            buffer.get(piece);
            taken.writeBytes(piece);
        }
        if (taken.size() >= MOST) {
            subscription.cancel();
            result.complete(taken.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(taken.toByteArray());
    }
}

package io.klantbeeld.campaign.channel.webhook;

import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.ChannelDescription;
import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.InboundMessage;
import io.klantbeeld.campaign.channel.InboundRefused;
import io.klantbeeld.campaign.channel.Lookup;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts the messages of one channel to its provider, and reads what the provider tells about them. */
final class WebhookAdapter implements ChannelAdapter {
    private final Endpoint endpoint;
    private final HttpClient http;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore free;

    WebhookAdapter(Endpoint endpoint, HttpClient http, Clock clock, MeterRegistry meters) {
        this.endpoint = endpoint;
        this.http = http;
        this.clock = clock;
        this.meters = meters;
        this.free = new Semaphore(endpoint.description().concurrency(), true);
    }

    @Override
    public ChannelDescription describe() {
        return endpoint.description();
    }

    @Override
    public List<String> validate(String brand) {
        return describe().brands().contains(brand)
                ? List.of()
                : List.of("The brand is not among those that klantbeeld.webhook.channels names for the channel");
    }

    @Override
    public Submission submit(OutboundMessage message) {
        var timing = Timer.start(meters);
        var outcome =
                validate(message.brand()).isEmpty() ? inTurn(message) : new Reject(Failure.of(Code.BRAND_NOT_READY));
        timing.stop(Timer.builder("campaign.submission.seconds")
                .tag("channel", describe().channel())
                .tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .register(meters));
        return outcome;
    }

    // Half of the patience is for waiting, the other half for the provider.
    private Submission inTurn(OutboundMessage message) {
        try {
            if (!free.tryAcquire(half().toNanos(), TimeUnit.NANOSECONDS)) {
                return new Retry(Failure.of(Code.NO_CONNECTION_FREE), Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Retry(Failure.of(Code.SERVICE_STOPS), Duration.ofSeconds(5));
        }
        try {
            return post(message);
        } finally {
            free.release();
        }
    }

    private Submission post(OutboundMessage message) {
        var answer = http.sendAsync(request(message), info -> new FirstBytes());
        try {
            return Answer.of(answer.get(half().toNanos(), TimeUnit.NANOSECONDS), message, clock);
        } catch (ExecutionException e) {
            return Answer.of(e.getCause(), message);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Answer.of(e, message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.of(e, message);
        }
    }

    private HttpRequest request(OutboundMessage message) {
        var body = endpoint.payload().of(message);
        return HttpRequest.newBuilder(endpoint.url())
                .timeout(half())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.contactId().toString())
                .header(MessageSignature.HEADER, endpoint.signature().sign(body, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private Duration half() {
        return describe().patience().dividedBy(2);
    }

    /** The provider is not asked: it tells by itself. */
    @Override
    public Lookup lookup(UUID contactId) {
        return new Lookup.NotSupported();
    }

    @Override
    public List<Feedback> parse(InboundMessage message) throws InboundRefused {
        if (message instanceof InboundMessage.Call(var body, var proof, var receivedAt)
                && endpoint.signature().isValid(proof, body, receivedAt)) {
            return FeedbackList.read(body, receivedAt);
        }
        throw InboundRefused.untrusted();
    }
}

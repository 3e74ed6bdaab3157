package io.klantbeeld.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.klantbeeld.gateway.platform.EdgeProblem;
import io.klantbeeld.gateway.platform.Exchange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Counts the requests of every caller, and refuses those beyond the rate with 429. */
@ApplicationScoped
public class RateLimits {
    private final Buckets clients;
    private final Buckets writeKeys;
    private final Buckets addresses;

    RateLimits(RateLimitConfig config) {
        clients = new Buckets(config.client(), config.callers());
        writeKeys = new Buckets(config.writeKey(), config.callers());
        addresses = new Buckets(config.address(), config.callers());
    }

    /** Counts a request of a client of the API. */
    public void admitClient(Exchange exchange, String client) {
        admit(exchange, clients, client);
    }

    /** Counts a request to ingestion by its write key, or by its address when the key is in the body. */
    public void admitWriteKey(Exchange exchange) {
        var key = WriteKey.of(exchange.request());
        if (key.isPresent()) {
            admit(exchange, writeKeys, key.get());
        } else {
            admitAddress(exchange);
        }
    }

    /** Counts a request of nobody in particular by the address that it came from. */
    public void admitAddress(Exchange exchange) {
        var address = exchange.request().remoteAddress();
        admit(exchange, addresses, address == null ? "local" : String.valueOf(address.hostAddress()));
    }

    private static void admit(Exchange exchange, Buckets buckets, String caller) {
        var probe = buckets.take(caller);
        tell(exchange, buckets.rate(), probe);
        if (!probe.isConsumed()) {
            throw EdgeProblem.of(
                            429,
                            "request:too-many-requests",
                            "There were too many requests",
                            "Wait for the time in Retry-After, and then go on.")
                    .header("Retry-After", Long.toString(seconds(probe.getNanosToWaitForRefill())));
        }
    }

    /** Headers of draft-ietf-httpapi-ratelimit-headers-06; a service's own, which know more, are left as they are. */
    private static void tell(Exchange exchange, RateLimitConfig.Rate rate, ConsumptionProbe probe) {
        var response = exchange.context().response();
        exchange.context().addHeadersEndHandler(end -> {
            if (response.headers().contains("RateLimit-Limit")) {
                return;
            }
            response.putHeader("RateLimit-Limit", Long.toString(rate.requests()))
                    .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                    .putHeader("RateLimit-Reset", Long.toString(seconds(probe.getNanosToWaitForReset())))
                    .putHeader(
                            "RateLimit-Policy",
                            rate.requests() + ";w=" + rate.period().toSeconds());
        });
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}

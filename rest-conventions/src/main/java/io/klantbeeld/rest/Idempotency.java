package io.klantbeeld.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Creates something once per {@code Idempotency-Key}, however often and however concurrently the request arrives.
 *
 * <p>The key is completed in the transaction of the creation and guarded by a lock that ends with it: a creation that
 * fails, or a process that dies, leaves the key free.
 */
@ApplicationScoped
public class Idempotency {
    /** The header that a client names its key in: 1 to 255 visible ASCII characters. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyKeys keys;
    private final RequestHash hash;
    private final Caller caller;
    private final HttpHeaders headers;

    Idempotency(IdempotencyKeys keys, RequestHash hash, Caller caller, HttpHeaders headers) {
        this.keys = keys;
        this.hash = hash;
        this.caller = caller;
        this.headers = headers;
    }

    /**
     * What the first request with the same key was answered, for a creation that asks others before it begins: what they
     * say by now changes nothing any more. Empty where nothing was answered yet, and {@link #once} goes on.
     */
    public <T> Optional<RestResponse<T>> answered(String route, Object request, Function<String, T> recall) {
        var key = scoped(route);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var body = hash.of(request);
        return QuarkusTransaction.joiningExisting().call(() -> earlier(keys.claim(key.get(), body), recall));
    }

    private static <T> Optional<RestResponse<T>> earlier(Claim claim, Function<String, T> recall) {
        return switch (claim) {
            case Claim.Answered answered -> Optional.of(recalled(answered, recall));
            case Claim.OtherBody ignored -> throw otherBody();
            case Claim.InFlight ignored -> Optional.empty();
            case Claim.Free ignored -> Optional.empty();
        };
    }

    /**
     * Creates, or answers what the first request with the same key was answered for 24 hours: another body is a 422,
     * and a first request that is still in flight a 409. Without a key, and for callers without a token, it creates.
     *
     * @param route what tells this creation from others, such as {@code POST /api/v1/consent-events}
     * @param request the parsed body, compared as canonical JSON
     * @param create runs in one transaction (that of the caller, if there is one) with the completion of the key
     * @param recall reads the answer again from the id of the created resource
     */
    public <T> RestResponse<T> once(
            String route, Object request, Supplier<Created<T>> create, Function<String, T> recall) {
        var key = scoped(route);
        if (key.isEmpty()) {
            return QuarkusTransaction.joiningExisting().call(() -> answer(create.get()));
        }
        var body = hash.of(request);
        return QuarkusTransaction.joiningExisting().call(() -> onceFor(key.get(), body, create, recall));
    }

    // Empty without a key, and for callers without a token.
    private Optional<ScopedKey> scoped(String route) {
        var key = headers.getHeaderString(HEADER);
        if (key == null || caller.subject() == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problems.invalid(HEADER, "must be 1 to 255 visible ASCII characters");
        }
        return Optional.of(new ScopedKey(caller.client() + '/' + caller.subject(), route, key));
    }

    private <T> RestResponse<T> onceFor(
            ScopedKey key, byte[] body, Supplier<Created<T>> create, Function<String, T> recall) {
        return switch (keys.claim(key, body)) {
            case Claim.InFlight ignored -> throw IdempotencyKeys.inFlight();
            case Claim.OtherBody ignored -> throw otherBody();
            case Claim.Answered answered -> recalled(answered, recall);
            case Claim.Free ignored -> {
                var created = create.get();
                keys.complete(key, body, created);
                yield answer(created);
            }
        };
    }

    private static <T> RestResponse<T> recalled(Claim.Answered answered, Function<String, T> recall) {
        return RestResponse.ResponseBuilder.<T>create(answered.status())
                .entity(recall.apply(answered.resourceId()))
                .build();
    }

    private static HttpProblem otherBody() {
        return Problems.of(
                422,
                "request:idempotency-key-reused",
                "The Idempotency-Key was used for another request",
                "Use a new key for a new request.");
    }

    private static <T> RestResponse<T> answer(Created<T> created) {
        return RestResponse.ResponseBuilder.<T>create(created.status())
                .entity(created.body())
                .build();
    }
}

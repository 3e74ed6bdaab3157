package io.klantbeeld.rest.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers who is behind tokens that were verified, by their digest and never longer than they are valid. */
@ApplicationScoped
class VerifiedTokens {
    private static final int REMEMBERED = 10_000;

    // That of the verification, whatever the service takes for its time.
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Caller> callers = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.creating((String digest, Caller caller) -> remaining(caller)))
            .build();

    private record Caller(SecurityIdentity identity, Instant until) {}

    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(callers.getIfPresent(digestOf(token)))
                .filter(caller -> clock.instant().isBefore(caller.until))
                .map(Caller::identity);
    }

    void remember(String token, SecurityIdentity identity, Instant until) {
        callers.put(digestOf(token), new Caller(identity, until));
    }

    private Duration remaining(Caller caller) {
        var left = Duration.between(clock.instant(), caller.until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String digestOf(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

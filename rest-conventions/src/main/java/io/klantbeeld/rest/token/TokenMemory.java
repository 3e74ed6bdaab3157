package io.klantbeeld.rest.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers what verified tokens say, by the tokens' digests and never longer than they are valid.
 *
 * @param <T> what a token says
 */
public final class TokenMemory<T> {
    private final Clock clock;
    private final Cache<String, Known<T>> tokens;

    private record Known<T>(T said, Instant until) {}

    /**
     * Begins with nothing.
     *
     * @param most how many tokens are remembered; the least used are verified again
     */
    public TokenMemory(int most, Clock clock) {
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfter(Expiry.creating((String digest, Known<T> known) -> remaining(known)))
                .build();
    }

    /** What a token says, if it is remembered and still valid. */
    public Optional<T> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(digestOf(token)))
                .filter(known -> clock.instant().isBefore(known.until))
                .map(Known::said);
    }

    /** Remembers what a token says until it ends. */
    public void remember(String token, T said, Instant until) {
        tokens.put(digestOf(token), new Known<>(said, until));
    }

    private Duration remaining(Known<T> known) {
        var left = Duration.between(clock.instant(), known.until);
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

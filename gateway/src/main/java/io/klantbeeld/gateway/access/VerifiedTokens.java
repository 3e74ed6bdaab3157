package io.klantbeeld.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Remembers tokens that were verified, by their digest and never longer than they are valid. */
@ApplicationScoped
class VerifiedTokens {
    private final Clock clock;
    private final Cache<String, VerifiedToken> tokens;

    VerifiedTokens(AccessConfig config, Clock clock) {
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(config.rememberedTokens())
                .expireAfter(Expiry.creating((String digest, VerifiedToken token) -> remaining(token)))
                .build();
    }

    Optional<VerifiedToken> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(digestOf(token)))
                .filter(known -> clock.instant().isBefore(known.expiresAt()));
    }

    void remember(String token, VerifiedToken verified) {
        tokens.put(digestOf(token), verified);
    }

    private Duration remaining(VerifiedToken token) {
        var left = Duration.between(clock.instant(), token.expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String digestOf(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

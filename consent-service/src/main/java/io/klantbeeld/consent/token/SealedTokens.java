package io.klantbeeld.consent.token;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Seals bytes as tokens for links, and opens those that were sealed here, however long ago. */
@Singleton
public class SealedTokens {
    /** A request line of HTTP has room for a token of this length, and for an address before it. */
    private static final int MAX_LENGTH = 3_000;

    private final int version;
    private final Map<TokenFamily, Map<Integer, Seal>> seals = new EnumMap<>(TokenFamily.class);

    SealedTokens(TokenConfig config) {
        version = config.tokenKeyVersion();
        for (var family : TokenFamily.values()) {
            seals.put(family, new HashMap<>());
        }
        config.retiredTokenKeys().forEach(this::add);
        add(version, config.tokenKey());
    }

    private void add(int keyVersion, String key) {
        if (keyVersion < 1 || keyVersion > Byte.MAX_VALUE) {
            throw new IllegalStateException("A token key has a version from 1 to 127");
        }
        var bytes = Base64.getDecoder().decode(key);
        seals.forEach(
                (family, ofFamily) -> ofFamily.put(keyVersion, new Seal((byte) keyVersion, bytes, family.label())));
    }

    /** Seals bytes, at most 2,000 of them; the same ones give the same token. */
    public String seal(TokenFamily family, byte[] content) {
        return text(seals.get(family).get(version).close(content));
    }

    /** Opens a token; what was not sealed here, or was changed since, is empty and says nothing about why. */
    public Optional<byte[]> open(TokenFamily family, String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(token);
            var seal = sealed.length == 0 ? null : seals.get(family).get((int) sealed[0]);
            // Of the last character some bits say nothing: with others it would be the same token, and is not.
            return seal == null || !text(sealed).equals(token) ? Optional.empty() : seal.open(sealed);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String text(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }
}

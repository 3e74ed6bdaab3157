package io.klantbeeld.consent.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Tokens of an installation with keys that a test names. */
public final class KeyedTokens {
    private KeyedTokens() {}

    /** The tokens of an installation that has one key. */
    public static SealedTokens of(String key) {
        return of(1, key, Map.of());
    }

    /** The tokens of an installation that had other keys before, by version. */
    public static SealedTokens of(int version, String key, Map<Integer, String> retired) {
        var retiredKeys = new HashMap<Integer, String>();
        retired.forEach((number, name) -> retiredKeys.put(number, key(name)));
        return new SealedTokens(new TokenConfig() {
            @Override
            public String tokenKey() {
                return key(key);
            }

            @Override
            public int tokenKeyVersion() {
                return version;
            }

            @Override
            public Map<Integer, String> retiredTokenKeys() {
                return retiredKeys;
            }
        });
    }

    private static String key(String name) {
        var text = (name + "-key-of-this-test-only-0123456789").substring(0, 32);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}

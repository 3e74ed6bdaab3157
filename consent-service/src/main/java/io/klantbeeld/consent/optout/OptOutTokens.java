package io.klantbeeld.consent.optout;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Seals opt-outs as tokens, and opens those that were sealed here, however long ago. */
@Singleton
class OptOutTokens {
    private static final int MAX_LENGTH = 1_024;

    private final int version;
    private final Map<Integer, Seal> seals = new HashMap<>();

    OptOutTokens(OptOutConfig config) {
        version = config.tokenKeyVersion();
        config.retiredTokenKeys().forEach(this::add);
        add(version, config.tokenKey());
    }

    private void add(int keyVersion, String key) {
        if (keyVersion < 1 || keyVersion > Byte.MAX_VALUE) {
            throw new IllegalStateException("A token key has a version from 1 to 127");
        }
        seals.put(keyVersion, new Seal((byte) keyVersion, Base64.getDecoder().decode(key)));
    }

    /** Seals an opt-out; the same one gives the same token. */
    String seal(OptOut optOut) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(seals.get(version).close(OptOutCode.write(optOut)));
    }

    /** Opens a token; what was not sealed here, or was changed since, is empty and says nothing about why. */
    Optional<OptOut> open(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(token);
            var seal = sealed.length == 0 ? null : seals.get((int) sealed[0]);
            return seal == null ? Optional.empty() : seal.open(sealed).map(OptOutCode::read);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

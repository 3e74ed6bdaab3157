package io.klantbeeld.consent.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Secrets of the links that people get. */
@ConfigMapping(prefix = "klantbeeld.consent")
interface TokenConfig {
    /** Secret of 32 bytes in base64 that seals new tokens. */
    String tokenKey();

    /** Version of the key, 1 to 127; rises when the key is replaced. */
    @WithDefault("1")
    int tokenKeyVersion();

    /** The keys before it, by version: links in old mails keep working. */
    Map<Integer, String> retiredTokenKeys();
}

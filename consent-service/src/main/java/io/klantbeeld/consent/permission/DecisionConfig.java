package io.klantbeeld.consent.permission;

import io.smallrye.config.ConfigMapping;

/** Secrets of decisions. */
@ConfigMapping(prefix = "klantbeeld.consent")
interface DecisionConfig {
    /** Secret of at least 32 bytes in base64 that signs decision ids. */
    String decisionKey();
}

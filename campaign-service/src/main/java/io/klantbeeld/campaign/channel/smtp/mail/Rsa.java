package io.klantbeeld.campaign.channel.smtp.mail;

import java.security.Provider;
import java.security.Security;
import java.util.ServiceLoader;

/**
 * The implementation of RSA that mails are signed with: a native one where this platform has it, since a signature of
 * the JDK's costs more than everything else that is done for a mail (ADR 0035).
 */
final class Rsa {
    static final Provider PROVIDER = ServiceLoader.load(Provider.class).stream()
            .filter(found -> found.type().getName().startsWith("com.amazon.corretto"))
            .map(ServiceLoader.Provider::get)
            .filter(Rsa::signs)
            .findFirst()
            .orElseGet(() -> Security.getProvider("SunRsaSign"));

    private Rsa() {}

    // Without its library for this platform the provider is there, and offers nothing.
    private static boolean signs(Provider provider) {
        return provider.getService("Signature", "SHA256withRSA") != null
                && provider.getService("KeyFactory", "RSA") != null;
    }
}

package io.klantbeeld.consent.platform;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** The base of every link that people get; a mail program follows one-click links over https only (RFC 8058). */
@Startup
@Singleton
public class PublicUrl {
    private final String base;

    PublicUrl(Installation installation) {
        var url = installation.publicUrl();
        if (!"https".equals(url.getScheme()) && !installation.local()) {
            throw new IllegalStateException("klantbeeld.public-url must be https, except with klantbeeld.local=true");
        }
        this.base = url.toString().replaceAll("/+$", "");
    }

    /** The absolute URL of a path, which starts with a slash. */
    public String of(String path) {
        return base + path;
    }
}

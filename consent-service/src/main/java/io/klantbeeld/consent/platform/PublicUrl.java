package io.klantbeeld.consent.platform;

import jakarta.inject.Singleton;

/** The base of every link that people get. */
@Singleton
public class PublicUrl {
    private final String base;

    PublicUrl(Installation installation) {
        this.base = installation.publicUrl().replaceAll("/+$", "");
    }

    /** The absolute URL of a path, which starts with a slash. */
    public String of(String path) {
        return base + path;
    }
}

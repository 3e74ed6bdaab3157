package io.klantbeeld.gateway.console.shell;

import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.Set;

/** A choice about the looks of the console, which a browser keeps in a cookie. */
enum Preference {
    LANGUAGE("kb_language", Set.of("en", "nl")),
    THEME("kb_theme", Set.of("auto", "light", "dark")),
    ZONE("kb_zone", Set.of());

    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private final String cookie;
    private final Set<String> values;

    Preference(String cookie, Set<String> values) {
        this.cookie = cookie;
        this.values = values;
    }

    String cookie() {
        return cookie;
    }

    /** The value, if it is one of this preference. */
    Optional<String> accept(String value) {
        return Optional.ofNullable(value).filter(values::contains);
    }

    NewCookie chosen(String value, boolean secure) {
        return new NewCookie.Builder(cookie)
                .value(value)
                .path("/console")
                .maxAge(ONE_YEAR)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}

package io.klantbeeld.gateway.console.shell;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the current request wants to see the console: its language, theme, time zone and rooms. */
@RequestScoped
public class Visit {
    private final RoutingContext context;
    private final CurrentUser user;
    private final SecurityIdentity identity;
    private final ConsoleConfig config;
    private final Assets assets;
    private final Clock clock;

    Visit(
            RoutingContext context,
            CurrentUser user,
            SecurityIdentity identity,
            ConsoleConfig config,
            Assets assets,
            Clock clock) {
        this.context = context;
        this.user = user;
        this.identity = identity;
        this.config = config;
        this.assets = assets;
        this.clock = clock;
    }

    /** The frame for a page of a room; null for a page outside all rooms. */
    public Shell shell(Room room) {
        var menu = identity.isAnonymous()
                ? List.<Shell.Entry>of()
                : Arrays.stream(Room.values())
                        .filter(this::mayEnter)
                        .map(entry -> new Shell.Entry(entry, entry == room))
                        .toList();
        return new Shell(
                locale().getLanguage(),
                chosen(Preference.THEME).orElse("auto"),
                zone().getId(),
                assets.version(),
                context.request().uri(),
                identity.isAnonymous() ? null : new Shell.User(user.name(), Initials.of(user.name())),
                menu);
    }

    /** Tells whether the user may enter a room. */
    public boolean mayEnter(Room room) {
        return room.scopes().stream().anyMatch(user::has);
    }

    /** The first room that the user may enter; empty for a user without any role here. */
    public Optional<Room> firstRoom() {
        return Arrays.stream(Room.values()).filter(this::mayEnter).findFirst();
    }

    /** Tells whether only a part of the page is asked for, by htmx. */
    public boolean wantsFragment() {
        var headers = context.request().headers();
        return headers.contains("HX-Request") && !headers.contains("HX-History-Restore-Request");
    }

    /** The chosen language, else the browser's, else English. */
    public Locale locale() {
        var language = chosen(Preference.LANGUAGE).orElseGet(this::preferredLanguage);
        return language.equals("nl") ? Locale.of("nl", "NL") : Locale.UK;
    }

    /** The words of the domain in the language of the visit. */
    public Vocabulary vocabulary() {
        return Vocabulary.in(locale());
    }

    /** Times as the visitor reads them. */
    public Dates dates() {
        return new Dates(locale(), zone(), clock);
    }

    private ZoneId zone() {
        return cookie(Preference.ZONE).flatMap(Visit::zone).orElseGet(config::zone);
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id.replace("%2F", "/")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private String preferredLanguage() {
        return context.acceptableLanguages().stream()
                .map(language -> language.tag().toLowerCase(Locale.ROOT))
                .filter(language -> language.equals("nl") || language.equals("en"))
                .findFirst()
                .orElse("en");
    }

    private Optional<String> chosen(Preference preference) {
        return cookie(preference).flatMap(preference::accept);
    }

    private Optional<String> cookie(Preference preference) {
        return Optional.ofNullable(context.request().getCookie(preference.cookie()))
                .map(Cookie::getValue);
    }
}

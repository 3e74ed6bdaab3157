package io.klantbeeld.platform.service;

import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.server.PostgresPasswords;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The secrets of one platform home: random, made once, readable by their owner only. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Path file;
    private final Map<Name, String> values;

    enum Name {
        INSTALLATION_KEY,
        CONSENT_TOKEN_KEY,
        CONSENT_DECISION_KEY,
        CONSOLE_SESSION_KEY,
        POSTGRES_PASSWORD,
        PROFILE_PASSWORD,
        CONSENT_PASSWORD,
        CAMPAIGN_PASSWORD;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Secrets(Path file, Map<Name, String> values) {
        this.file = file;
        this.values = values;
    }

    /** Reads the secrets of a home, and makes those that it lacks; nothing is written before {@link #keep()}. */
    public static Secrets of(PlatformHome home) {
        Properties known = read(home.secrets());
        SecureRandom random = new SecureRandom();
        Map<Name, String> values = Arrays.stream(Name.values())
                .collect(Collectors.toMap(name -> name, name -> known.getProperty(name.key(), fresh(random))));
        return new Secrets(home.secrets(), values);
    }

    /** Writes the secrets down, unless they were read. */
    public void keep() {
        if (read(file).size() < values.size()) {
            PlatformHome.writePrivately(file, text(values));
        }
    }

    String of(Name name) {
        return values.get(name);
    }

    /** The passwords of the database server. */
    public PostgresPasswords postgres() {
        return new PostgresPasswords(
                of(Name.POSTGRES_PASSWORD),
                Map.of(
                        "profile", of(Name.PROFILE_PASSWORD),
                        "consent", of(Name.CONSENT_PASSWORD),
                        "campaign", of(Name.CAMPAIGN_PASSWORD)));
    }

    private static String fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(Map<Name, String> values) {
        return Arrays.stream(Name.values())
                .map(name -> name.key() + "=" + values.get(name) + "\n")
                .collect(Collectors.joining());
    }

    private static Properties read(Path file) {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }
}

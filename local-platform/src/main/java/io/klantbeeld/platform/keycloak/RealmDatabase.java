package io.klantbeeld.platform.keycloak;

import io.klantbeeld.platform.installation.Installation;
import io.klantbeeld.platform.installation.Unpacking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Keycloak's database with the realm imported: made once per version and realm file, then copied to each platform.
 *
 * <p>Keycloak skips the import of a realm that exists, so a changed realm file needs a new database.
 */
final class RealmDatabase {
    private static final String FILE = "keycloakdb.mv.db";
    private static final String ORIGIN = "realm.sha256";

    private final KeycloakDistribution distribution;
    private final Path realmFile;

    RealmDatabase(KeycloakDistribution distribution) {
        this.distribution = distribution;
        this.realmFile = Installation.root().resolve("deploy/keycloak/klantbeeld-realm.json");
    }

    /** Makes the imported database unless it exists. */
    Path prepare(Path log) {
        String name =
                distribution.home().getFileName() + "-realm-" + fingerprint().substring(0, 12);
        return Unpacking.once(
                distribution.home().resolveSibling(name),
                draft -> KeycloakDistribution.run(
                        distribution.command(List.of("import", "--optimized", "--file=" + realmFile)),
                        KeycloakDistribution.environment(draft),
                        log));
    }

    /** Gives the directory a copy of the database, unless it has one of this very realm file. */
    void installIn(Path directory, Path log) {
        Path origin = directory.resolve(ORIGIN);
        try {
            if (Files.exists(origin) && Files.readString(origin).equals(fingerprint())) {
                return;
            }
            Files.createDirectories(directory);
            Files.copy(prepare(log).resolve(FILE), directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(origin, fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(realmFile));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

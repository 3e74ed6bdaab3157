package io.klantbeeld.platform.service;

import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceSettingsTest {
    private static final String REALM = "http://127.0.0.1:8084/realms/klantbeeld";

    @TempDir
    static Path directory;

    @ParameterizedTest
    @EnumSource(names = {"PROFILE", "CONSENT", "CAMPAIGN", "GATEWAY"})
    void everyServiceListensOnLoopbackOnlyAndKnowsItsPlaceIsLocal(Part part) {
        assertThat(settings().of(part))
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.management.host", "127.0.0.1")
                .containsEntry("klantbeeld.local", "true")
                .containsEntry("klantbeeld.public-url", "http://127.0.0.1:18080")
                .containsEntry("quarkus.oidc.auth-server-url", REALM);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROFILE", "CONSENT", "CAMPAIGN", "GATEWAY"})
    void theContainersAreToldWhatAServiceIsToldHere(Part part) throws Exception {
        String compose = Files.readString(Path.of("..", "docker-compose.yml"));

        assertThat(settings().of(part).keySet())
                .extracting(name -> name.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT) + ":")
                .allSatisfy(variable -> assertThat(compose).contains(variable));
    }

    @Test
    void aServiceReachesItsOwnDatabaseOnly() {
        assertThat(settings().of(Part.CONSENT))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:15432/consent")
                .containsEntry("quarkus.datasource.username", "consent")
                .containsKeys("quarkus.datasource.password", "klantbeeld.consent.token-key");
        assertThat(settings().of(Part.GATEWAY))
                .doesNotContainKeys("quarkus.datasource.password", "klantbeeld.installation-key");
    }

    @Test
    void bouncesOfABrandComeBackToAMailboxThatIsRead() {
        assertThat(settings().of(Part.CAMPAIGN))
                .containsEntry("klantbeeld.smtp.brands.blauwvlucht.bounce-address", "bounces@blauwvlucht.example.com")
                .containsEntry("klantbeeld.mailbox.accounts.blauwvlucht.username", "bounces@blauwvlucht.example.com")
                .containsEntry("klantbeeld.mailbox.accounts.blauwvlucht.port", "1143");
    }

    @Test
    void secretsAreMadeOnceForAHomeAndReadableByTheirOwnerOnly() throws Exception {
        PlatformHome home = new PlatformHome(directory);
        Secrets first = Secrets.of(home);
        first.keep();

        Secrets second = Secrets.of(home);

        for (Secrets.Name name : Secrets.Name.values()) {
            assertThat(second.of(name)).isEqualTo(first.of(name));
            assertThat(Base64.getDecoder().decode(first.of(name))).hasSize(32);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void theWrittenFileIsPrivateAndHoldsTheSettings() throws Exception {
        ServiceSettings settings = settings();

        settings.write(Part.CAMPAIGN);

        Path file = settings.file(Part.CAMPAIGN);
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            written.load(reader);
        }
        assertThat(written).containsAllEntriesOf(settings.of(Part.CAMPAIGN));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theSigningKeyOfABrandMatchesTheRecordThatIsPublished() throws Exception {
        Path key = new SigningKeys(new PlatformHome(directory)).privateKey("blauwvlucht");
        String record = Files.readString(directory.resolve("dkim/blauwvlucht.example.com.txt"));
        byte[] secret = Base64.getMimeDecoder().decode(Files.readString(key).replaceAll("-----[A-Z ]+-----", ""));
        byte[] published = Base64.getDecoder().decode(record.strip().replaceFirst("v=DKIM1; k=rsa; p=", ""));

        KeyFactory rsa = KeyFactory.getInstance("RSA");
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(rsa.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        signer.update("mail".getBytes());
        byte[] signature = signer.sign();
        signer.initVerify(rsa.generatePublic(new X509EncodedKeySpec(published)));
        signer.update("mail".getBytes());

        assertThat(signer.verify(signature)).isTrue();
        assertThat(new SigningKeys(new PlatformHome(directory)).privateKey("blauwvlucht"))
                .isEqualTo(key);
    }

    private ServiceSettings settings() {
        PlatformHome home = new PlatformHome(directory);
        Ports ports = Ports.usual().with(Map.of(Port.GATEWAY, 18080));
        return new ServiceSettings(home, ports, Secrets.of(home), REALM);
    }
}

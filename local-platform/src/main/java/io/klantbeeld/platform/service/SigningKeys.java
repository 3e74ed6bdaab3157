package io.klantbeeld.platform.service;

import io.klantbeeld.platform.layout.PlatformHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The DKIM keys of the sample's brands (RFC 6376), made once per platform home. */
final class SigningKeys {
    static final List<String> BRANDS = List.of("blauwvlucht", "medivisie", "wolkje");
    static final String SELECTOR = "local";

    private static final int BITS = 2048;
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path directory;

    SigningKeys(PlatformHome home) {
        this.directory = home.dkim();
    }

    static String domain(String brand) {
        return brand + ".example.com";
    }

    /** Answers the file with a brand's private key (PKCS#8, PEM); beside it is the text of the DNS record. */
    Path privateKey(String brand) {
        Path key = directory.resolve(domain(brand) + ".pem");
        if (!Files.exists(key)) {
            make(key, directory.resolve(domain(brand) + ".txt"));
        }
        return key;
    }

    private static void make(Path key, Path record) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            String publicKey =
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            Files.createDirectories(record.getParent());
            Files.writeString(record, "v=DKIM1; k=rsa; p=" + publicKey + "\n");
            PlatformHome.writePrivately(
                    key,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + PEM.encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

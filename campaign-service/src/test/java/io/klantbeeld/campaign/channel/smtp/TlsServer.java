package io.klantbeeld.campaign.channel.smtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 that nobody signed, and those who have it and those who trust it. */
record TlsServer(SSLContext context) {
    private static final String PASSWORD = "changeit";
    private static final String KEYTOOL = "-genkeypair -keyalg EC -alias smtp -dname CN=127.0.0.1"
            + " -ext san=ip:127.0.0.1 -storetype PKCS12 -storepass " + PASSWORD + " -keystore";

    static TlsServer in(Path folder) throws Exception {
        var file = folder.resolve("tls.p12");
        make(file);
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new TlsServer(context(store));
    }

    private static void make(Path file) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(KEYTOOL.split(" ")));
        command.addFirst(keytool);
        command.addLast(file.toString());
        var made = new ProcessBuilder(command).redirectErrorStream(true).start();
        if (!made.waitFor(2, TimeUnit.MINUTES) || made.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}

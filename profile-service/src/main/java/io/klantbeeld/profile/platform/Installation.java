package io.klantbeeld.profile.platform;

import io.klantbeeld.reference.IdentifierKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the whole installation shares: its key, its public address, and whether it is a local platform. */
@ApplicationScoped
public class Installation {
    private final IdentifierKeys keys;
    private final URI publicUrl;
    private final boolean local;

    Installation(
            @ConfigProperty(name = "klantbeeld.installation-key") String installationKey,
            @ConfigProperty(name = "klantbeeld.public-url") URI publicUrl,
            @ConfigProperty(name = "klantbeeld.local", defaultValue = "false") boolean local) {
        this.keys = new IdentifierKeys(Base64.getDecoder().decode(installationKey));
        this.publicUrl = publicUrl;
        this.local = local;
    }

    /** Computes identifier keys with the installation's key. */
    public IdentifierKeys keys() {
        return keys;
    }

    /** The external base address: that of the gateway. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** Whether this is a local platform, on which secrets may be given instead of made. */
    public boolean local() {
        return local;
    }
}

package io.klantbeeld.gateway.console.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says what a page of the console may load: its own files and nothing else. */
@ApplicationScoped
class ContentPolicy {
    private final String text;

    /** Signing out posts a form whose answer leads to the issuer, so that forms may lead there too. */
    ContentPolicy(@ConfigProperty(name = "quarkus.oidc.console.auth-server-url") URI issuer) {
        this.text = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    String text() {
        return text;
    }

    /** The same for a page that shows mails as they look: their styles stand in them, and their pictures anywhere. */
    String withMails() {
        return text.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                .replace("img-src 'self' data:", "img-src 'self' data: https:");
    }
}

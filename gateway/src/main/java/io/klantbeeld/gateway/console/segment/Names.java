package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Calls;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What may be named in a text about a brand's customers, for pages on which one is written. */
@RequestScoped
public class Names {
    private final VocabularyRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Names(@RestClient VocabularyRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    /** The names of a brand; none while no brand is named. */
    public NamesView of(String brand) {
        return brand == null || brand.isBlank()
                ? NamesView.none()
                : NamesView.of(calls.call(() -> client.read(user.onBehalf(), brand.strip())));
    }
}

package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.platform.Service;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads the catalogue, writes drafts and puts them into force, on behalf of the user. */
@RequestScoped
class Catalogue {
    private static final String ACTIVE = "ACTIVE";
    private static final String DRAFT = "DRAFT";
    private static final int CONFLICT = 409;

    private final CatalogueRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Catalogue(@RestClient CatalogueRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    Answer inForce(Kind kind, String cursor) {
        return list(kind, ACTIVE, cursor);
    }

    Answer drafts(Kind kind) {
        return list(kind, DRAFT, null);
    }

    Answer inForceOf(Kind kind, String key) {
        return call(() -> client.read(user.onBehalf(), kind.key(), key, ACTIVE));
    }

    Answer draftOf(Kind kind, String key) {
        return call(() -> client.read(user.onBehalf(), kind.key(), key, DRAFT));
    }

    Answer versions(Kind kind, String key) {
        return call(() -> client.versions(user.onBehalf(), kind.key(), key));
    }

    Answer draft(Kind kind, String key, JsonNode definition) {
        return call(() -> client.draft(user.onBehalf(), kind.key(), key, definition));
    }

    /** Puts the draft into force that somebody saw: one that was written again since is shown first. */
    Answer activate(Kind kind, String key, String draftedAt) {
        return switch (draftOf(kind, key)) {
            case Answer.Ok(JsonNode draft, String revision)
            when !String.valueOf(Fields.text(draft, "draftedAt")).equals(draftedAt) ->
                new Answer.Refused(CONFLICT, Settings.object().put("type", "urn:problem:console:revision-changed"));
            case Answer.Ok same -> call(() -> client.activate(user.onBehalf(), kind.key(), key));
            case Answer other -> other;
        };
    }

    boolean isOwn(JsonNode entry) {
        return user.subject() != null && user.subject().equals(Fields.text(entry, "author"));
    }

    private Answer list(Kind kind, String state, String cursor) {
        return call(() -> client.list(user.onBehalf(), kind.key(), state, cursor, Listing.PAGE));
    }

    private Answer call(Supplier<Response> call) {
        return calls.call(Service.CONSENT, call);
    }
}

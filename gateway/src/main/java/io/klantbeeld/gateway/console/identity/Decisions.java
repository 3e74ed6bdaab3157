package io.klantbeeld.gateway.console.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.identity.IdentityRestClient.Merge;
import io.klantbeeld.gateway.console.identity.IdentityRestClient.Unmerge;
import io.klantbeeld.gateway.customer.Part;
import io.klantbeeld.gateway.customer.ServiceCalls;
import io.klantbeeld.gateway.platform.Service;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads who is who, and tells profile-service what a steward decided about it. */
@RequestScoped
class Decisions {
    static final String SCOPE = "profile:steward";

    private static final int LINKS = 200;

    private final IdentityRestClient identities;
    private final ServiceCalls calls;
    private final CurrentUser user;

    Decisions(@RestClient IdentityRestClient identities, ServiceCalls calls, CurrentUser user) {
        this.identities = identities;
        this.calls = calls;
        this.user = user;
    }

    boolean areAllowed() {
        return user.has(SCOPE);
    }

    Part identity(PersonReference person, String cursor) {
        var after = cursor == null || cursor.isBlank() ? null : cursor;
        return call(() -> identities.identity(user.onBehalf(), person.toString(), after, LINKS));
    }

    /** Makes two persons one; the same key never does it twice. */
    Part merge(PersonReference person, String with, Draft draft) {
        var merge = new Merge(with, draft.reason());
        return call(() -> identities.merge(user.onBehalf(), person.toString(), draft.key(), merge));
    }

    /** Makes two persons of one; the same key never does it twice. */
    Part unmerge(PersonReference person, String merge, List<String> identifiers, Draft draft) {
        var unmerge = new Unmerge(merge, merge == null ? identifiers : null, draft.reason());
        return call(() -> identities.unmerge(user.onBehalf(), person.toString(), draft.key(), unmerge));
    }

    private Part call(Supplier<JsonNode> call) {
        return calls.call(Service.PROFILE, call);
    }
}

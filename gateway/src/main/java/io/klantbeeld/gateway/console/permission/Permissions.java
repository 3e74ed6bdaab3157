package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.platform.Service;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads what a person permits and said, and states blocks and their ends, on behalf of the user. */
@RequestScoped
class Permissions {
    static final String READ = "consent:read";
    static final String WRITE = "consent:write";

    private static final int PAGE = 100;

    /** Nobody has a longer story than this in one list; who does is told so. */
    private static final int PAGES = 5;

    private static final String HISTORY = "history";

    private final PermissionRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    Permissions(@RestClient PermissionRestClient client, Calls calls, CurrentUser user) {
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    /**
     * A list as far as it was read.
     *
     * @param answer the last that was given
     * @param whole whether nothing is left
     */
    record Read(Answer answer, List<JsonNode> items, boolean whole) {}

    boolean mayWrite() {
        return user.has(WRITE);
    }

    Answer matrix(PersonReference person) {
        return call(() -> client.permissions(user.onBehalf(), person.toString()));
    }

    Answer why(PersonReference person, Question it) {
        return call(() ->
                client.why(user.onBehalf(), person.toString(), it.brand(), it.purpose(), it.channel(), it.topic()));
    }

    Read choices(PersonReference person) {
        return all(person, HISTORY);
    }

    Read facts(PersonReference person, FactList list) {
        return all(person, list.path());
    }

    Answer rulePack(String key) {
        return call(() -> client.rulePack(user.onBehalf(), key));
    }

    /** Blocks a person; the same key never does it twice. */
    Answer block(PersonReference person, String key, JsonNode facts) {
        return state(person, FactList.SUPPRESSIONS.path(), key, facts);
    }

    /** Ends what was stated before. */
    Answer lift(PersonReference person, String key, JsonNode facts) {
        return state(person, "lifts", key, facts);
    }

    private Answer state(PersonReference person, String list, String key, JsonNode facts) {
        return call(() -> client.state(user.onBehalf(), person.toString(), list, key, facts));
    }

    private Read all(PersonReference person, String list) {
        return all(cursor -> call(() -> client.said(user.onBehalf(), person.toString(), list, cursor, PAGE)));
    }

    private static Read all(Function<String, Answer> pages) {
        var items = new ArrayList<JsonNode>();
        String cursor = null;
        Answer answer = null;
        for (int page = 0; page < PAGES && (page == 0 || cursor != null); page++) {
            answer = pages.apply(cursor);
            answer.bodyOrNothing().path("items").forEach(items::add);
            cursor = Fields.text(answer.bodyOrNothing(), "nextCursor");
        }
        return new Read(answer, List.copyOf(items), cursor == null);
    }

    private Answer call(Supplier<Response> call) {
        return calls.call(Service.CONSENT, call);
    }
}

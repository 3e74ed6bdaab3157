package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Consent-service as far as dispatch asks it, over HTTP: permits everybody whom a test did not deny. */
public final class ConsentCounterpart {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ConsentCounterpart RUNNING = new ConsentCounterpart();

    private final Map<String, String> denied = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> told = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
    private volatile boolean away;

    private ConsentCounterpart() {
        try {
            var port = Integer.getInteger(CounterpartsResource.CONSENT_PORT);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            server.createContext("/api/v1/permissions/decisions/batch", this::decide);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The counterpart, started when first asked for. */
    public static ConsentCounterpart running() {
        return RUNNING;
    }

    /** Denies everything about a person from now on. */
    public void deny(String person, String code) {
        denied.put(person, code);
    }

    /** Says more about a person whom it permits, or something else, from now on. */
    public void tell(String person, Map<String, Object> more) {
        told.put(person, more);
    }

    /** Does not understand questions about a person from now on, nor what is asked beside them. */
    public void refuse(String person) {
        refused.add(person);
    }

    /** Lets something happen, once, while a person is asked about. */
    public void meanwhile(String person, Runnable happening) {
        meanwhile.put(person, happening);
    }

    /** Answers 503 from now on, or works again. */
    public void away(boolean away) {
        this.away = away;
    }

    /** What was asked about a person. */
    public List<JsonNode> questionsAbout(String person) {
        return questions.stream()
                .filter(question -> question.path("person").asText().equals(person))
                .toList();
    }

    private void decide(HttpExchange exchange) throws IOException {
        try (exchange) {
            var authorisation = exchange.getRequestHeaders().getFirst("Authorization");
            if (away || authorisation == null || !authorisation.startsWith("Bearer ")) {
                exchange.sendResponseHeaders(away ? 503 : 401, -1);
                return;
            }
            var decisions = new ArrayList<Map<String, Object>>();
            for (var question : JSON.readTree(exchange.getRequestBody()).path("requests")) {
                var person = question.path("person").asText();
                if (refused.contains(person)) {
                    exchange.sendResponseHeaders(422, -1);
                    return;
                }
                questions.add(question);
                Optional.ofNullable(meanwhile.remove(person)).ifPresent(Runnable::run);
                decisions.add(decision(person));
            }
            var body = JSON.writeValueAsBytes(Map.of("decisions", decisions));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Map<String, Object> decision(String person) {
        var code = denied.get(person);
        if (code != null) {
            return Map.of("decisionId", "d-" + person, "outcome", "DENY", "reasons", List.of(Map.of("code", code)));
        }
        var permit = new HashMap<String, Object>(permit(person));
        permit.putAll(told.getOrDefault(person, Map.of()));
        return permit;
    }

    private static Map<String, Object> permit(String person) {
        return Map.of(
                "decisionId",
                "d-" + person,
                "outcome",
                "PERMIT",
                "reasons",
                List.of(Map.of("code", "GRANTED_CONSENT")),
                "basis",
                "CONSENT",
                "deniedAttributes",
                List.of("loyaltyTier"),
                "obligations",
                List.of("ONE_CLICK_HEADER", "BODY_UNSUBSCRIBE_LINK"),
                "language",
                "nl",
                "optOut",
                Map.of("oneClickUrl", "http://127.0.0.1:8080/u/" + person),
                "somethingNew",
                true);
    }
}

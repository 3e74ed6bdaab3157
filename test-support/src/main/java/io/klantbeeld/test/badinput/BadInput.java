package io.klantbeeld.test.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes every kind of bad request out of one good one, as the source of a parameterised test:
 *
 * <pre>{@code
 * static Stream<BadRequest> badInput() {
 *     return BadInput.of("POST", "/api/v1/consent-events", VALID).scope("consent:write").references("person")
 *             .writing(() -> sql.count("consent_event")).requests();
 * }
 *
 * @ParameterizedTest
 * @MethodSource("badInput")
 * void badInputIsRefused(BadRequest request) {
 *     request.assertRefused();
 * }
 * }</pre>
 *
 * <p>Wrong types are derived from the good body, which therefore should have every field.
 */
public final class BadInput {
    private final String method;
    private final String path;
    private final JsonNode body;
    private final String[] scopes;
    private final Set<String> open;
    private final List<String> references;
    private final Supplier<?> state;
    private final boolean branded;

    private BadInput(
            Route route,
            String[] scopes,
            Set<String> open,
            List<String> references,
            Supplier<?> state,
            boolean branded) {
        this.method = route.method;
        this.path = route.path;
        this.body = route.body;
        this.scopes = scopes;
        this.open = open;
        this.references = references;
        this.state = state;
        this.branded = branded;
    }

    /** Starts from a good request with a JSON body. */
    public static BadInput of(String method, String path, String validBody) {
        return new BadInput(
                new Route(method, path, Schemas.json(validBody)), new String[0], Set.of(), List.of(), () -> "", false);
    }

    /**
     * Starts from a route without a body.
     *
     * @param path with {@code {}} in the place of a reference to a person, if it has one
     */
    public static BadInput of(String method, String path) {
        return new BadInput(new Route(method, path, null), new String[0], Set.of(), List.of(), () -> "", false);
    }

    /** Names the scope, or the scopes, that the route needs. */
    public BadInput scope(String... needed) {
        return new BadInput(route(), needed, open, references, state, branded);
    }

    /** Names objects below which any field of any type is permitted. */
    public BadInput open(String... fields) {
        return new BadInput(route(), scopes, Set.of(fields), references, state, branded);
    }

    /** Names the fields of the body, such as {@code choices[0].person}, that hold references to persons. */
    public BadInput references(String... fields) {
        return new BadInput(route(), scopes, open, List.of(fields), state, branded);
    }

    /** Watches what a good request would write, such as the number of rows: it must not change. */
    public BadInput writing(Supplier<?> watched) {
        return new BadInput(route(), scopes, open, references, watched, branded);
    }

    /** Says that the good request names a brand, which a token may not have. */
    public BadInput namingABrand() {
        return new BadInput(route(), scopes, open, references, state, true);
    }

    /** All bad requests. */
    public Stream<BadRequest> requests() {
        var good = GoodRequest.of(method, path.replace("{}", "crm%3A1"), body, Tokens.scopes(scopes), state);
        var bad = new ArrayList<BadRequest>();
        bad.addAll(AccessFaults.of(good, scopes));
        bad.addAll(branded ? AccessFaults.ofBrands(good) : List.of());
        bad.addAll(AddressFaults.of(good, path));
        if (body != null) {
            bad.addAll(TextFaults.of(good));
            bad.addAll(SizeFaults.of(good));
            bad.addAll(FieldFaults.of(good, open));
            bad.addAll(FieldFaults.references(good, references));
        }
        return bad.stream();
    }

    private Route route() {
        return new Route(method, path, body);
    }

    private record Route(String method, String path, JsonNode body) {}
}

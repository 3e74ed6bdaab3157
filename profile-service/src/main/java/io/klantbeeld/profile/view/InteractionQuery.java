package io.klantbeeld.profile.view;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.timeline.InteractionFilter;
import io.klantbeeld.profile.timeline.kind.MomentKind;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filter of a timeline as a caller names it. */
class InteractionQuery {
    private static final Set<String> DIRECTIONS = Set.of("INBOUND", "OUTBOUND");
    private static final Pattern CHANNEL = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern BRAND = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    @Parameter(description = "first instant, inclusive")
    @QueryParam("from")
    String from;

    @Parameter(description = "last instant, exclusive")
    @QueryParam("to")
    String to;

    @QueryParam("channel")
    String channel;

    @QueryParam("type")
    String type;

    @QueryParam("direction")
    String direction;

    @Parameter(description = "one of the token's brands; all of them when missing")
    @QueryParam("brand")
    String brand;

    /** The filter within the brands of a token; a brand outside them is a 403. */
    InteractionFilter filter(Brands brands) {
        return new InteractionFilter(
                instant("from", from),
                instant("to", to),
                checked(
                        "channel",
                        channel,
                        channel == null || CHANNEL.matcher(channel).matches()),
                checked("type", type, type == null || MomentKind.TYPES.contains(type)),
                checked("direction", direction, direction == null || DIRECTIONS.contains(direction)),
                visible(brands));
    }

    private VisibleBrands visible(Brands brands) {
        if (brand == null || brand.isEmpty()) {
            return VisibleBrands.of(brands);
        }
        checked("brand", brand, BRAND.matcher(brand).matches());
        brands.require(brand);
        return VisibleBrands.only(brand);
    }

    private static String checked(String field, String value, boolean valid) {
        if (!valid) {
            throw Problems.invalid(field, "is not one of the values of this field");
        }
        return value;
    }

    private static Instant instant(String field, String text) {
        return text == null || text.isEmpty() ? null : Instants.parse(field, text);
    }
}

package io.klantbeeld.campaign.campaign;

import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which campaigns a caller asks for; all of them where it names nothing. */
class CampaignFilter {
    private static final Map<String, String> CONDITIONS = Map.of(
            "state", "c.state = :state",
            "brand", "c.brand = :brand",
            "initiative", "c.initiative = :initiative",
            "prefix", "(c.id like :prefix or c.initiative like :prefix)");

    private static final String PREFIX = "[a-z0-9][a-z0-9-]{0,79}";

    @Parameter(example = "RUNNING")
    @QueryParam("state")
    String state;

    @Parameter(example = "blauwvlucht")
    @QueryParam("brand")
    String brand;

    @Parameter(example = "welcome-on-board")
    @QueryParam("initiative")
    String initiative;

    @Parameter(description = "How the key or the initiative begins", example = "air")
    @QueryParam("q")
    String q;

    /** The brand, if one is named. */
    Optional<String> brand() {
        return isGiven(brand) ? Optional.of(brand) : Optional.empty();
    }

    /** What has to hold of a campaign {@code c}, after {@code and}; its parameters have these names. */
    String condition() {
        return parameters().keySet().stream()
                .map(name -> " and " + CONDITIONS.get(name))
                .collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        var parameters = new TreeMap<String, Object>();
        if (isGiven(state)) {
            parameters.put("state", state());
        }
        if (isGiven(brand)) {
            parameters.put("brand", brand);
        }
        if (isGiven(initiative)) {
            parameters.put("initiative", initiative);
        }
        if (isGiven(q)) {
            parameters.put("prefix", prefix());
        }
        return parameters;
    }

    private Lifecycle state() {
        return Arrays.stream(Lifecycle.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("state", "must be a state of campaigns, such as RUNNING"));
    }

    private String prefix() {
        if (!q.matches(PREFIX)) {
            throw Problems.invalid("q", "must be lower-case letters, digits and hyphens");
        }
        return q + '%';
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isEmpty();
    }
}

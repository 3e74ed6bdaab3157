package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.dialogue.Query;
import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;

/** Which campaigns are looked for; all of them where nothing is named. */
class CampaignFilter {
    @QueryParam("brand")
    String brand;

    @QueryParam("state")
    String state;

    @QueryParam("initiative")
    String initiative;

    @QueryParam("q")
    String q;

    public String getBrand() {
        return brand;
    }

    public String getState() {
        return state;
    }

    public String getInitiative() {
        return initiative;
    }

    public String getQ() {
        return q;
    }

    /** Tells whether a state is looked for. */
    public boolean isOf(CampaignState wanted) {
        return wanted.name().equals(state);
    }

    /** Tells whether all campaigns are meant. */
    boolean isOfAll() {
        return Stream.of(brand, state, initiative, q).allMatch(value -> value == null || value.isBlank());
    }

    String address() {
        return Query.of(Section.CAMPAIGNS.path())
                .with("brand", brand)
                .with("state", state)
                .with("initiative", initiative)
                .with("q", q)
                .toString();
    }
}

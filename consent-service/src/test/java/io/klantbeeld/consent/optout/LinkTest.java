package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.ServiceTest;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.Visits.send;

/** A person has granted travel surprises, and got a mail with its link. */
abstract class LinkTest extends ServiceTest {
    /** The path of the link. */
    protected String link;

    @BeforeEach
    void aMailHasItsLink() {
        record(email, "GRANT", SURPRISES);
        link = URI.create(decide(email).at("/optOut/oneClickUrl").asText()).getPath();
    }

    Response oneClick() {
        return send(link, "List-Unsubscribe=One-Click");
    }

    /** How the withdrawal was expressed. */
    Object methodOfTheWithdrawal() {
        return sql.value(
                "SELECT evidence ->> 'method' FROM consent_event WHERE ik = ? AND action = 'WITHDRAW'",
                people.ik(email));
    }
}

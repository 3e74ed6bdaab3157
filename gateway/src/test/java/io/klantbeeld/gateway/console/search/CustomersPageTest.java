package io.klantbeeld.gateway.console.search;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class CustomersPageTest {
    private static final String SEARCH = "/api/v1/profiles";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();

    @Test
    void theFirstSightInvitesAndAsksNobody() {
        // when
        var page = browser.get("/console").body();
        // then
        assertThat(page).contains("Whom are you looking for?").contains("hx-get=\"/console\"");
        assertThat(profile.asked()).isEmpty();
    }

    @Test
    void customersAreFoundWhileTyping() {
        // given
        profile.json(SEARCH, "{\"items\":[" + Fixture.ANNA + "],\"nextCursor\":null}");
        // when
        var fragment = browser.get("/console?q=ann%20a", "HX-Request", "true").body();
        // then
        assertThat(fragment)
                .startsWith("<div id=\"results\"")
                .contains("1 customer", "/console/customers/" + Fixture.ID, "anna@example.com", "Netherlands")
                .contains("Anna &lt;b&gt;de Vries&lt;/b&gt;")
                .doesNotContain("<html");
        assertThat(profile.lastAsked().uri()).isEqualTo(SEARCH + "?q=ann+a&limit=20");
        assertThat(profile.lastAsked().header("authorization")).startsWith("Bearer ");
    }

    @Test
    void moreCustomersContinueTheList() {
        // given
        profile.json(SEARCH, "{\"items\":[" + Fixture.ANNA + "],\"nextCursor\":\"a+b/c=\"}");
        // when
        var first = browser.get("/console?q=anna", "HX-Request", "true").body();
        var next = browser.get("/console?q=anna&cursor=a%2Bb%2Fc%3D", "HX-Request", "true")
                .body();
        // then
        assertThat(first).contains("hx-get=\"/console?q=anna&amp;cursor=a%2Bb%2Fc%3D\"");
        assertThat(next.strip()).startsWith("<li class=\"kb-row\">").doesNotContain("id=\"results\"");
        assertThat(profile.lastAsked().uri()).contains("cursor=a%2Bb%2Fc%3D");
    }

    @Test
    void findingNobodyIsSaidKindly() {
        profile.json(SEARCH, "{\"items\":[],\"nextCursor\":null}");
        assertThat(browser.get("/console?q=%3Cscript%3E").body())
                .contains("Nobody found for “&lt;script&gt;”")
                .doesNotContain("<script>");
    }

    @Test
    void aSearchThatCannotBeMadeIsTriedAgainByItself() {
        profile.goDown();
        var answer = browser.get("/console?q=anna");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Searching is briefly not possible").contains("hx-trigger=\"every 5s\"");
    }

    @Test
    void whoMayNotReadProfilesIsToldSo() {
        profile.json(SEARCH, 403, "{}");
        assertThat(browser.get("/console?q=anna").body()).contains("Customers are not open to you");
    }

    @Test
    void aNameThatTheRoleDoesNotShowIsNotShown() {
        // given
        profile.json(SEARCH, """
                {"items":[{"id":"%s","state":"ACTIVE","identifiers":[],"traits":{"firstName":"•••"},
                 "masked":["firstName"]}],"nextCursor":null}
                """.formatted(Fixture.ID));
        // then
        assertThat(browser.get("/console?q=anna").body()).contains("Name not shown to your role");
    }
}

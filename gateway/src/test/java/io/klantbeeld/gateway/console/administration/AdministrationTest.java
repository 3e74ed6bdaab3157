package io.klantbeeld.gateway.console.administration;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class AdministrationTest {
    private static final String NONE = "{\"items\":[],\"nextCursor\":null}";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();

    @Test
    void theRoomIsInTheMenuOfWhoMayManageAndOfNobodyElse() {
        assertThat(desk.browser().get("/console").body()).contains("href=\"/console/administration\"");
        assertThat(desk.browser()
                        .get("/console", SomeScopes.HEADER, "profile:read")
                        .body())
                .contains("Find a customer")
                .doesNotContain("/console/administration");
    }

    @ParameterizedTest
    @CsvSource({"platform:manage,/sources", "profile:write,/imports", "profile:steward,/identity"})
    void theDoorLeadsToTheFirstAreaThatIsOpen(String scope, String area) {
        profile.json("/api/v1/sources", NONE).json("/api/v1/imports", NONE);
        assertThat(desk.open("", SomeScopes.HEADER, scope).uri().getPath()).isEqualTo(Desk.ROOM + area);
    }

    @Test
    void whoMayManageOnlyIsLedHereFromTheStart() {
        profile.json("/api/v1/sources", NONE);
        var answer = desk.browser().get("/console", SomeScopes.HEADER, "platform:manage");
        assertThat(answer.uri().getPath()).isEqualTo(Desk.ROOM + "/sources");
        assertThat(answer.body())
                .doesNotContain("href=\"/console\" aria-current")
                .doesNotContain(">Customers<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/sources",
                "/sources/website",
                "/new-source",
                "/namespaces",
                "/namespaces/email",
                "/new-namespace",
                "/identity",
                "/identity/violations",
                "/quarantine",
                "/quarantine/items",
                "/quarantine/items/1",
                "/event-definitions",
                "/event-definitions/by-key/x",
                "/new-event-definition",
                "/imports",
                "/imports/1",
                "/new-import",
                "/traits",
                "/traits/by-name/x",
                "/traits/observations",
                "/new-trait",
                "/computed-traits",
                "/computed-traits/x",
                "/new-computed-trait",
                "/new-computed-trait/events"
            })
    void whoMayNotIsTurnedAwayAndTheServiceIsNotAsked(String page) {
        // when
        var answer = desk.open(page, SomeScopes.HEADER, "profile:read");
        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This room is not open to you");
        assertThat(profile.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/new-source",
                "/sources/website",
                "/sources/website/switch",
                "/sources/website/keys",
                "/sources/website/keys/1/revocations",
                "/namespaces/email",
                "/identity/applications",
                "/identity/generic-identifiers/releases",
                "/quarantine/replays",
                "/quarantine/items/1/discards",
                "/new-event-definition",
                "/event-definitions/by-key/x/removals",
                "/imports/1/undos",
                "/new-trait",
                "/traits/by-name/x/retirements",
                "/new-computed-trait",
                "/computed-traits/x/cancellations"
            })
    void whatAnotherSiteSendsIsNotDone(String page) {
        Problem.of(desk.forge(page, "key=x"), 403, "console:other-origin");
        assertThat(profile.asked()).isEmpty();
    }

    @Test
    void onlyAreasThatAreOpenAreListed() {
        profile.json("/api/v1/sources", NONE);
        assertThat(desk.read("/sources", SomeScopes.HEADER, "platform:manage"))
                .contains("Sources", "Imports", "Quarantine", "Event definitions", "Identifiers")
                .doesNotContain("Identity rules");
        assertThat(desk.read("/identity", SomeScopes.HEADER, "profile:steward"))
                .contains("Identity rules")
                .doesNotContain("Event definitions");
    }

    @Test
    void whatAnAddressSaysThatHappenedIsOneOfKnownSentences() {
        profile.json("/api/v1/sources", NONE);
        assertThat(desk.read("/sources?done=SAVED")).contains("Saved.");
        assertThat(desk.read("/sources?refused=ITEM_SETTLED", "Accept-Language", "nl"))
                .contains("Iemand heeft dit item al afgehandeld.");
        assertThat(desk.read("/sources?done=%3Cb%3EHacked")).doesNotContain("<b>Hacked", "kb-said");
    }
}

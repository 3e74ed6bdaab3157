package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.Service;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoutingTableTest {
    private final RoutingTable table = new RoutingTable();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROFILE | profiles identifiers identifier-namespaces sources events event-definitions imports quarantine traits"
                        + " computed-traits segments segment-checks link-cases identity-rules privacy-requests interaction-exports"
                        + " profile-dead-letters",
                "CONSENT | controllers brands purposes topics notices rule-packs consent-events consent-imports subjects"
                        + " permissions preference-centre receipts ledger consent-dead-letters",
                "CAMPAIGN | initiatives campaigns templates assets contact-policies next-best-actions simulations persons"
                        + " contacts journeys work-items conversations placements calendar calendar.ics webhooks experiments"
                        + " reports budgets channels contact-exports campaign-imports campaign-dead-letters"
            })
    void everyNounHasOneOwner(Service owner, String nouns) {
        for (var noun : nouns.split(" ")) {
            var forwarded = forwarded("/api/v1/" + noun + "/email:anna%40example.com/x?a=%2F");
            assertThat(forwarded.service()).as(noun).isEqualTo(owner);
            assertThat(forwarded.uri()).isEqualTo("/api/v1/" + noun + "/email:anna%40example.com/x?a=%2F");
            assertThat(forwarded.entry()).isEqualTo(Entry.API);
            assertThat(forwarded.template()).isEqualTo("/api/v1/" + noun + "/*");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/import/,PROFILE,INGESTION",
        "/v1/projects/wk_1/settings,PROFILE,INGESTION",
        "/beacon/v1/batch,PROFILE,INGESTION",
        "/u/abc,CONSENT,PUBLIC",
        "/d/abc,CONSENT,PUBLIC",
        "/p/abc/history,CONSENT,PUBLIC",
        "/t/c/abc,CAMPAIGN,PUBLIC",
        "/api/v1/inbound/WHATSAPP,CAMPAIGN,PUBLIC"
    })
    void publicPathsHaveTheirOwner(String path, Service owner, Entry entry) {
        assertThat(forwarded(path).service()).isEqualTo(owner);
        assertThat(forwarded(path).entry()).isEqualTo(entry);
        assertThat(forwarded(path).uri()).isEqualTo(path);
    }

    @Test
    void searchAndChangesOfCustomersAreProfileServices() {
        assertThat(forwarded("/api/v1/customers?q=a%2Bb").uri()).isEqualTo("/api/v1/profiles?q=a%2Bb");
        assertThat(forwarded("/api/v1/customers/crm:1%2F2/changes").uri())
                .isEqualTo("/api/v1/profiles/crm:1%2F2/changes");
        assertThat(forwarded("/console/customers/crm:1/changes").entry()).isEqualTo(Entry.SESSION);
    }

    @Test
    void filesOfImportsStreamWithTheSessionOfTheConsole() {
        var upload = forwarded("/console/administration/imports/uploads");
        assertThat(upload.uri()).isEqualTo("/api/v1/imports");
        assertThat(upload.entry()).isEqualTo(Entry.SESSION);
        assertThat(upload.large()).isTrue();
        var report = forwarded("/console/administration/imports/i%2F1/report?outcome=REJECTED");
        assertThat(report.uri()).isEqualTo("/api/v1/imports/i%2F1/report?outcome=REJECTED");
        assertThat(report.entry()).isEqualTo(Entry.SESSION);
        assertThat(report.template()).isEqualTo("/console/administration/imports/*/report");
        assertThat(of("/console/administration/imports/1")).isInstanceOf(Destination.Own.class);
    }

    @Test
    void theViewOfACustomerAndTheConsoleAreTheGatewaysOwn() {
        assertThat(of("/api/v1/customers/crm:1")).isEqualTo(new Destination.Own(Entry.API, "/api/v1/customers/*"));
        assertThat(Stream.of(
                        "/console", "/console/customers/x", "/openapi", "/openapi/ui/", "/asyncapi", "/webjars/a.js"))
                .allSatisfy(path -> assertThat(of(path)).isInstanceOf(Destination.Own.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unicorns",
                "/api/v1",
                "/api/v1/",
                "/api/v2/profiles",
                "/q/metrics",
                "/v1",
                "/x/y",
                "/beacon/batch",
                "/u",
                "//api/v1/profiles/x/y",
                "/favicon.ico"
            })
    void whatNobodyOwnsIsUnknown(String path) {
        var expected = path.startsWith("//") ? Destination.Moved.class : Destination.Unknown.class;
        assertThat(of(path)).isInstanceOf(expected);
    }

    @Test
    void theRootLeadsToTheConsole() {
        assertThat(of("/")).isEqualTo(new Destination.Moved("/console", "/"));
    }

    @Test
    void onlyUploadsMayBeLarge() {
        assertThat(forwarded("/api/v1/imports").large()).isTrue();
        assertThat(forwarded("/api/v1/events").large()).isFalse();
    }

    private Destination of(String uri) {
        return table.of(RequestTarget.parse(uri));
    }

    private Destination.Forwarded forwarded(String uri) {
        return (Destination.Forwarded) of(uri);
    }
}

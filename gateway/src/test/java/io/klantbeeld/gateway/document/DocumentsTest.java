package io.klantbeeld.gateway.document;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class DocumentsTest {
    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    private final Client client = Client.plain();

    @Test
    void oneDocumentTellsOfTheWholePlatformAndNamesWhatIsMissing() {
        // given
        profile.json("/q/openapi", "{\"paths\":{\"/api/v1/profiles/{ref}\":{\"get\":{\"summary\":\"A profile\"}}}}");
        consent.json("/q/openapi", "{\"paths\":{\"/api/v1/permissions/{person}\":{\"get\":{}}}}");
        // when
        var document = Schemas.json(client.get("/openapi").body());
        // then
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/profiles/{ref}", "/api/v1/permissions/{person}", "/api/v1/customers/{ref}");
        assertThat(document.path("x-unavailable")).hasToString("[\"campaign-service\"]");
    }

    @Test
    void theMessagesAreDescribedWithTheirSchemas() {
        assertThat(client.get("/asyncapi").body())
                .startsWith("asyncapi: 3")
                .contains("'/asyncapi/schemas/profile.traits.v1.json'");
        assertThat(Schemas.json(client.get("/asyncapi/schemas/profile.traits.v1.json")
                                .body())
                        .isObject())
                .isTrue();
        assertThat(client.get("/asyncapi/schemas/unicorn.v1.json").statusCode()).isEqualTo(404);
        assertThat(client.get("/asyncapi/schemas/..%2f..%2fapplication.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDocumentCanBeTriedInTheBrowser() {
        var page = client.get("/openapi/ui/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/openapi");
    }
}

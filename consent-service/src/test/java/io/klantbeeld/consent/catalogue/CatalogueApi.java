package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.SampleCatalogue;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/** The requests of those who manage the catalogue. */
final class CatalogueApi {
    private CatalogueApi() {}

    /** Writes the draft of an entry. */
    static Response put(String as, String path, String body) {
        return given().header("Authorization", SampleCatalogue.manager(as))
                .contentType("application/json")
                .body(body)
                .put("/api/v1/" + path);
    }

    /** Puts the draft of an entry into force. */
    static Response activate(String as, String path) {
        return given().header("Authorization", SampleCatalogue.manager(as)).post("/api/v1/" + path + "/activations");
    }
}

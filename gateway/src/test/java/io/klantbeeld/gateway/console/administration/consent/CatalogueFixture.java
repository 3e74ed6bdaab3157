package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.ServiceDouble;
import io.vertx.core.http.HttpServerRequest;

/** A catalogue as consent-service tells it. */
final class CatalogueFixture {
    static final String NONE = "{\"items\":[],\"nextCursor\":null}";
    static final String MARKETING = "/api/v1/purposes/marketing";
    static final String NOTICE = "/api/v1/notices/marketing-email/2/nl";
    static final String NETHERLANDS = "/api/v1/rule-packs/nl";

    static final String PURPOSE = """
            {"key":"marketing","version":%d,"state":"%s","author":"%s","approver":null,"draftedAt":"2026-03-01T09:00:00Z",
             "activatedAt":%s,"definition":{"name":"Marketing","names":{"nl":"Aanbiedingen & nieuws"},
              "purposeClass":"MARKETING","allowedBases":["CONSENT"%s],"dataCategories":["CONTACT","IDENTITY"],
              "recipients":["Drukker <BV>"],"validity":"%s","reconsentGrace":"P30D","doubleOptIn":"NONE","minAge":16,
              "parent":null,"interestAssessment":null}}
            """;

    static final String WORDS = """
            {"key":"marketing-email/%d/nl","version":1,"state":"%s","author":"x","draftedAt":"2026-03-01T09:00:00Z",
             "activatedAt":null,"definition":{"purpose":"marketing","country":"NL","text":"%s","changeClass":"MATERIAL",
              "effectiveFrom":"2026-04-01T00:00:00Z","covers":{"brands":["blauwvlucht"],"purposes":["marketing"],
              "topics":["city-trips"],"channels":["SMS","EMAIL"]}}}
            """;

    static final String RULE = """
            {"subjectTypes":["CONSUMER"],"channels":["%s"],"purposeClasses":["MARKETING"],"requirement":"%s",
             "softOptIn":true,"obligations":["SENDER_IDENTITY"],"quietHours":[{"days":["MONDAY","TUESDAY"],
             "from":"21:00:00","to":"09:00:00"}],"citation":"%s","validFrom":"2026-07-01T00:00:00Z","validTo":null}
            """;

    static final String PACK = """
            {"key":"nl","version":1,"state":"%s","author":"x","draftedAt":"2026-03-01T09:00:00Z",
             "activatedAt":"2026-03-01T09:00:00Z","definition":{"name":"Netherlands","rules":[%s]}}
            """;

    private CatalogueFixture() {}

    static String inForce() {
        return PURPOSE.formatted(3, "ACTIVE", "x", "\"2026-02-01T09:00:00Z\"", "", "P24M");
    }

    static String draftBy(String author) {
        return PURPOSE.formatted(4, "DRAFT", author, "null", ",\"SOFT_OPT_IN\"", "P1Y");
    }

    /** Answers with what is in force, or with the draft, as the query asks; null is not there. */
    static void versions(ServiceDouble consent, String path, String inForce, String draft) {
        consent.at(path, request -> answer(request, inForce, draft));
    }

    private static void answer(HttpServerRequest request, String inForce, String draft) {
        var body = "DRAFT".equals(request.getParam("state")) ? draft : inForce;
        request.response()
                .setStatusCode(body == null ? 404 : 200)
                .putHeader("Content-Type", "application/json")
                .end(body == null ? "{\"type\":\"urn:problem:catalogue:unknown-entry\"}" : body);
    }

    /** Lists of every kind: one purpose is in force and drafted, and nothing else is there. */
    static void lists(ServiceDouble consent) {
        for (var kind : Kind.values()) {
            versions(consent, "/api/v1/" + kind.key(), NONE, NONE);
        }
        versions(
                consent,
                "/api/v1/purposes",
                "{\"items\":[" + inForce() + "],\"nextCursor\":\"n\"}",
                "{\"items\":[" + draftBy("somebody") + "],\"nextCursor\":null}");
    }
}

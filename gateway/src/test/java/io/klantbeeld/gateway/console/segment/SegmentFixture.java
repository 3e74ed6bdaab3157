package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.Fixture;

/** A segment as profile-service tells of it, for tests of pages. */
final class SegmentFixture {
    static final String SEGMENTS = "/api/v1/segments";
    static final String ONE = SEGMENTS + "/big-spender-nl";
    static final String BUILDS = ONE + "/builds";
    static final String PAGE = "/console/segments/big-spender-nl";

    static final String BIG_SPENDER = """
            {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b11","key":"big-spender-nl","brand":"blauwvlucht",
             "rule":"traits.country == 'NL' && events('Order <Completed>').within(days(90)).sum('total') >= 100.0",
             "version":2,"state":"LIVE","count":12045,"exact":true,"asOf":"2026-03-01T09:00:00Z",
             "buildsOn":["loyal-customers"],"build":"b-2","createdAt":"2026-02-01T09:00:00Z",
             "changedAt":"2026-03-01T09:00:00Z"}
            """;

    static final String VERSIONS = """
            {"items":[
             {"version":2,"rule":"traits.country == 'NL' && events('Order <Completed>').within(days(90)).sum('total') >= 100.0",
              "changedBy":"u","changedAt":"2026-03-01T09:00:00Z"},
             {"version":1,"rule":"traits.country == 'NL'","changedBy":"u","changedAt":"2026-02-01T09:00:00Z"}],
             "nextCursor":null}
            """;

    static final String BUILT = """
            {"id":"b-2","version":2,"state":"%s","progress":%s,"examined":420000,"entered":1204,"departed":17,
             "requestedAt":"2026-03-01T09:00:00Z","finishedAt":null}
            """;

    static final String MEMBERS = """
            {"items":[{"profile":"%s","since":"2026-02-03T09:00:00Z","until":null,"segmentVersion":2,"evidence":[
              {"clause":1,"traits":["country"],"segments":[],"events":[],"interactions":[]},
              {"clause":2,"traits":[],"segments":["loyal-customers"],"events":[{"event":"Order <Completed>","function":"SUM",
                "property":"total","window":"PT2160H","value":120.5}],"interactions":["i-1","i-2"]}]}],"nextCursor":"m+="}
            """.formatted(Fixture.ID);

    static final String HISTORY = """
            {"items":[{"profile":"%s","at":"2026-03-01T09:00:00Z","entered":false,"cause":"TIME","segmentVersion":2}],
             "nextCursor":"h+="}
            """.formatted(Fixture.ID);

    static final String NAMES = """
            {"brand":"blauwvlucht","traits":[{"name":"country","type":"STRING"},{"name":"favourite <seat>","type":"STRING"}],
             "events":[{"name":"Order <Completed>","properties":[{"name":"total","type":"NUMBER"}]}],
             "segments":["loyal-customers"]}
            """;

    static final String WRONG = """
            {"type":"urn:problem:segment:invalid-rule","title":"The rule cannot be used","violations":[
             {"field":"rule","message":"no trait has this <name>","line":2,"column":8,"hint":"did you mean country?"}]}
            """;

    private SegmentFixture() {}

    static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":null}";
    }
}

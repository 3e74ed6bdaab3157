package io.klantbeeld.gateway.console.campaign;

/** A campaign as campaign-service tells of it, for tests of pages. */
public final class CampaignFixture {
    public static final String CAMPAIGNS = "/api/v1/campaigns";
    public static final String ONE = CAMPAIGNS + "/airport-surprise";
    public static final String PAGE = "/console/campaigns/airport-surprise";

    public static final String DEFINITION = """
            "initiative":"welcome-on-board","brand":"blauwvlucht","market":"NL","objective":"DELIGHT","priority":60,
             "validity":{"from":"2026-01-01T00:00:07Z","to":null},"holdOut":{"percent":5.5,"global":false},
             "attributionWindow":"PT168H",
             "journey":{"entry":{"event":"Checked <In>","when":"event.properties.airport == 'AMS'"},
              "reEntry":"AFTER","reEntryAfter":"PT24H",
              "steps":[{"key":"surprise","kind":"CONTACT","action":"coffee-voucher","expiresAfter":"PT2H"}]},
             "actions":[{"key":"coffee-voucher","kind":"DEFAULT","category":"SURPRISE","purpose":"marketing",
              "topics":["travel-surprises"],"contentClass":"PROMOTIONAL","eligibility":"true","applicability":"true",
              "suitability":"!inSegment('complaint-open')","value":{"amount":"4.00","currency":"EUR"},
              "minimumScore":0.1,"lever":1.5,"stock":{"total":10000},"group":"vouchers",
              "treatments":[{"channel":"EMAIL","template":"coffee-voucher","cost":{"amount":"0.002","currency":"EUR"},
               "propensity":{"alpha":2,"beta":8},"weight":{"call-centre":1.2}}]}],
             "templates":[{"key":"coffee-voucher","fallback":"en","variants":{
              "en":{"subject":"{traits.firstName}, coffee?","mjml":"<mjml><mj-body><mj-text><h1>Coffee</h1></mj-text>\\n<mj-text>It is <b>on us</b>.</mj-text></mj-body></mjml>","text":null},
              "nl":{"subject":"{traits.firstName}, koffie?","mjml":"<mjml><mj-body><mj-text>Van ons.</mj-text></mj-body></mjml>","text":"Van ons."}}}],
             "policies":["one-surprise-a-day"],"owner":"Loyalty team","kpi":"repeat bookings",
             "budget":{"amount":"5000.00","currency":"EUR"},"audience":{"segment":"frequent-flyers","when":null}
            """;

    public static final String RUNNING = view("RUNNING", 2, "RUNNING", "somebody", "[]");
    public static final String IN_REVIEW = view("RUNNING", 3, "IN_REVIEW", "somebody", "[]");
    public static final String BRAKED = view("RUNNING", 2, "RUNNING", "somebody", """
            [{"channel":"EMAIL","reason":"BOUNCE_RATE","evidence":{},"since":"2026-03-01T09:00:00Z"}]
            """);

    public static final String WORDS = """
            {"number":2,"hash":"sha256:5e88","state":"RUNNING","author":"somebody","definition":{%s}}
            """.formatted(DEFINITION);

    public static final String RESULTS = """
            {"campaign":"airport-surprise","from":"2026-02-01T00:00:00Z","to":"2026-03-03T00:00:00Z",
             "total":{"planned":1,"sent":1204,"delivered":1100,"clicked":55,"replied":3,"optedOut":1,"complained":2,"bounced":9,
              "unknown":4,"stopped":310,"heldOut":66},
             "days":[{"day":"2026-03-01","channel":"EMAIL","planned":1,"sent":1204,"delivered":1100,"clicked":55,
              "replied":3,"optedOut":1,"complained":2,"bounced":9,"unknown":4,"stopped":310,"heldOut":66}],
             "reasons":[{"gate":"FREQUENCY","code":"CAP_REACHED","count":300},
              {"gate":"PERMISSION","code":"NO_CONSENT","count":10}]}
            """;

    public static final String TRANSITIONS = """
            {"items":[
             {"revision":3,"transition":"REJECT","from":"IN_REVIEW","to":"DRAFT","who":"somebody",
              "reason":"The <Italian> subject promises too much.","at":"2026-03-01T09:00:00Z"},
             {"revision":2,"transition":"START","from":"SCHEDULED","to":"RUNNING","who":null,"reason":null,
              "at":"2026-02-01T09:00:00Z"}],"nextCursor":"t+="}
            """;

    public static final String REVISIONS = """
            {"items":[{"number":3,"hash":"sha256:aa","state":"DRAFT","author":"somebody",
              "createdAt":"2026-03-01T09:00:00Z"}],"nextCursor":null}
            """;

    public static final String DIFFERENCE = """
            {"number":3,"against":2,"differences":[
             {"path":"actions[coffee-voucher].treatments[EMAIL].cost.amount","kind":"CHANGED","before":"0.002","after":"0.003"},
             {"path":"templates[coffee-voucher].variants[fr]","kind":"ADDED","before":null,
              "after":{"subject":"Un <café>?","mjml":null}},
             {"path":"journey.steps[surprise].expiresAfter","kind":"CHANGED","before":"PT2H","after":"PT4H"}]}
            """;

    private CampaignFixture() {}

    /** A campaign that runs, whose latest revision stands where it is told. */
    public static String view(String state, int number, String latest, String author, String brakes) {
        return """
                {"key":"airport-surprise","state":"%s","killed":false,"killReason":null,"pauseReason":null,"version":7,
                 "brakes":%s,"warnings":[],
                 "revision":{"number":%d,"hash":"sha256:5e88","state":"%s","author":"%s","createdAt":"2026-02-01T09:00:00Z",
                  "rejectReason":null},
                 "live":{"number":2,"hash":"sha256:aa","state":"%s","author":"somebody"},%s}
                """.formatted(state, brakes, number, latest, author, state, DEFINITION);
    }

    public static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":null}";
    }
}

package io.klantbeeld.gateway.console;

import io.klantbeeld.gateway.ServiceDouble;

/** A customer as the services tell of her, for tests of pages. */
public final class Fixture {
    public static final String ID = "019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01";
    public static final String PROFILE = "/api/v1/profiles/" + ID;
    public static final String INTERACTIONS = PROFILE + "/interactions";
    public static final String PERMISSIONS = "/api/v1/permissions/" + ID;
    public static final String UPCOMING = "/api/v1/persons/" + ID + "/upcoming";

    public static final String ANNA = """
            {"id":"%s","state":"ACTIVE","requestedId":null,"mergedInto":null,"version":17,
             "identifiers":[{"namespace":"user_id","value":"u-1000","verified":false,
                "firstSeenAt":"2026-01-01T00:00:00Z","lastSeenAt":"2026-03-01T09:00:00Z"},
               {"namespace":"email","value":"anna@example.com","verified":true,
                "firstSeenAt":"2026-01-01T00:00:00Z","lastSeenAt":"2026-03-01T08:00:00Z"}],
             "traits":{"firstName":"Anna","lastName":"<b>de Vries</b>","locale":"nl","country":"NL","city":"Haarlem",
                "address":{"street":"Spaarne 1","city":"Haarlem"},"newsletter":true},"masked":[],
             "explain":{"city":{"value":"Haarlem","source":"crm","observedAt":"2026-03-01T09:00:00Z","messageId":"m-1",
                "rule":"SOURCE_PRECEDENCE","candidates":[{"value":"Leiden","source":"website",
                  "observedAt":"2025-01-01T09:00:00Z","messageId":"m-0"}]}}}
            """.formatted(ID);

    public static final String MOMENTS = """
            {"items":[
             {"id":"i-2","type":"MESSAGE","name":"coffee-voucher","channel":"EMAIL","direction":"OUTBOUND",
              "brand":"blauwvlucht","occurredAt":"2026-03-01T09:00:02Z","recordedAt":"2026-03-01T09:00:02Z",
              "source":"campaign-service","properties":{"subject":"Anna, koffie op AMS?"},"contactId":"c-1",
              "campaign":"airport-surprise","status":"ACCEPTED"},
             {"id":"i-1","type":"EVENT","name":"Checked In","channel":"WEB","direction":"INBOUND","brand":"blauwvlucht",
              "occurredAt":"2026-03-01T09:00:00Z","recordedAt":"2026-03-01T09:00:00Z","source":"website",
              "properties":{"airport":"AMS","took":"PT6M"},"contactId":null,"campaign":null,"status":null}],
             "nextCursor":"older+/="}
            """;

    public static final String CELLS = """
            {"profileId":"%s","language":"nl","timeZone":"Europe/Amsterdam","cells":[
             {"brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topic":null,"outcome":"PERMIT",
              "code":"GRANTED_CONSENT","validUntil":"2028-03-01T09:00:00Z"},
             {"brand":"blauwvlucht","purpose":"marketing","channel":"SMS","topic":null,"outcome":"DENY",
              "code":"CONSENT_WITHDRAWN","validUntil":null},
             {"brand":"blauwvlucht","purpose":"medical-info","channel":"EMAIL","topic":null,"outcome":"DENY",
              "code":"A_CODE_OF_TOMORROW","validUntil":null}]}
            """.formatted(ID);

    /** Marketing in general is not permitted; by e-mail, one topic of it is. */
    public static final String ONE_TOPIC = """
            {"profileId":"%s","language":"nl","timeZone":"Europe/Amsterdam","cells":[
             {"brand":"blauwvlucht","purpose":"service","channel":"EMAIL","topic":null,"outcome":"PERMIT",
              "code":"GRANTED_CONTRACT","validUntil":null},
             {"brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topic":null,"outcome":"DENY",
              "code":"NO_CONSENT","validUntil":null},
             {"brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topic":"travel-surprises",
              "outcome":"PERMIT","code":"GRANTED_CONSENT","validUntil":"2028-03-01T09:00:00Z"},
             {"brand":"blauwvlucht","purpose":"marketing","channel":"SMS","topic":null,"outcome":"DENY",
              "code":"NO_CONSENT","validUntil":null}]}
            """.formatted(ID);

    public static final String PLANNED = """
            {"items":[{"contactId":"c-9","brand":"blauwvlucht","campaign":"winter-sun","action":"return-offer",
              "channel":"EMAIL","status":"PLANNED","code":"QUIET_HOURS","notBefore":"2026-03-02T09:00:00Z"}],
             "nextCursor":null}
            """;

    public static final String RELATIONSHIP = PROFILE + "/relationship";
    public static final String SCORE = """
            {"id":"%s","trait":"relationshipScore","score":4.21,"asOf":"2026-03-31","halfLife":"P180D","policyVersion":1,
             "moments":3,"earlier":{"moments":2,"value":-0.24},"items":[
              {"interactionId":"i-1","type":"EVENT","name":"Order Completed","channel":"WEB","direction":"INBOUND",
               "brand":"blauwvlucht","occurredAt":"2026-03-01T09:00:00Z","status":null,"sentiment":null,"weight":5,
               "ageDays":30,"value":4.4545},
              {"interactionId":"i-0","type":"CALL","name":"complaint","channel":"PHONE","direction":"INBOUND",
               "brand":"blauwvlucht","occurredAt":"2026-02-01T09:00:00Z","status":null,"sentiment":-0.8,"weight":-1,
               "ageDays":58,"value":-0.7998}],"nextCursor":"back+/="}
            """.formatted(ID);

    private Fixture() {}

    /** Lets the services know Anna. */
    public static void anna(ServiceDouble profile, ServiceDouble consent, ServiceDouble campaign) {
        profile.json(PROFILE, ANNA).json(INTERACTIONS, MOMENTS).json(RELATIONSHIP, SCORE);
        consent.json(PERMISSIONS, CELLS);
        campaign.json(UPCOMING, PLANNED);
    }
}

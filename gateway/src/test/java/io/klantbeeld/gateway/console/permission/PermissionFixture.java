package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;

/** What Anna permits and said, as consent-service tells it. */
final class PermissionFixture {
    static final String PAGE = "/console/customers/" + Fixture.ID + "/consent";
    static final String SUBJECT = "/api/v1/subjects/" + Fixture.ID;
    static final String WHY = Fixture.PERMISSIONS + "/why";
    static final String CHOICE = "019a0c4e-0000-7000-8000-000000000001";
    static final String BLOCK = "019a0c4e-0000-7000-8000-000000000002";
    static final String NONE = "{\"items\":[],\"nextCursor\":null}";

    static final String MATRIX = """
            {"profileId":"%s","language":"nl","timeZone":"Europe/Amsterdam","cells":[
             {"brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topic":null,"outcome":"PERMIT",
              "code":"GRANTED_CONSENT","ref":"%s","text":"x","validUntil":"2028-03-01T09:00:00Z"},
             {"brand":"blauwvlucht","purpose":"marketing","channel":"SMS","topic":null,"outcome":"DEFER",
              "code":"QUIET_HOURS","ref":null,"text":"x","validUntil":null},
             {"brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topic":"city-trips","outcome":"DENY",
              "code":"TOPIC_NOT_WANTED","ref":null,"text":"x","validUntil":null},
             {"brand":"blauwvlucht","purpose":"medical-info","channel":"EMAIL","topic":null,"outcome":"DENY",
              "code":"SUPPRESSED_PURPOSE","ref":"%s","text":"x","validUntil":null},
             {"brand":"blauwvlucht","purpose":"service","channel":"EMAIL","topic":null,"outcome":"PERMIT_WITH_LIMITS",
              "code":"GRANTED_CONTRACT","ref":null,"text":"x","validUntil":null}],
             "hours":[{"brand":"blauwvlucht","channel":"SMS","code":"QUIET_HOURS","days":["MONDAY","TUESDAY","WEDNESDAY",
              "THURSDAY","FRIDAY","SATURDAY","SUNDAY"],"from":"22:00","to":"07:00","timeZone":"Europe/Amsterdam"},
              {"brand":null,"channel":"PHONE","code":"QUIET_HOURS","days":["MONDAY","TUESDAY","WEDNESDAY"],
              "from":"21:00:00","to":"09:00:00","timeZone":null}],
             "limits":[{"max":2,"per":"P7D","scope":"brand:blauwvlucht/channel:EMAIL"},{"max":9,"per":"P3M","scope":"all"}],
             "deniedAttributes":["birthDate","city"]}
            """.formatted(Fixture.ID, CHOICE, BLOCK);

    static final String CHOICES = """
            {"items":[
             {"id":"%s","personSeq":3,"action":"GRANT","state":"EFFECTIVE","scope":{"brand":"blauwvlucht",
              "purpose":"marketing","topic":null,"channel":"EMAIL","contactPoint":null},"basis":"CONSENT",
              "authority":"SUBJECT","notice":"marketing-email@3","occurredAt":"2026-03-01T09:00:00Z",
              "receivedAt":"2026-03-01T09:00:00Z","effectiveAt":"2026-03-01T09:00:00Z",
              "evidence":{"method":"WEB_FORM","locale":"nl","url":"https://example.com/newsletter","witness":null}},
             {"id":"c-0","personSeq":1,"action":"GRANT","state":"EFFECTIVE","scope":{"brand":"blauwvlucht",
              "purpose":"marketing","topic":null,"channel":"EMAIL","contactPoint":"k"},"basis":"CONSENT",
              "authority":"IMPORT","notice":null,"occurredAt":"2024-03-01T09:00:00Z","receivedAt":"2024-04-01T09:00:00Z",
              "effectiveAt":"2024-03-01T09:00:00Z","evidence":{"method":"IMPORT_FILE","url":"javascript:alert(1)",
              "fileSha256":"00"}}],"nextCursor":null}
            """.formatted(CHOICE);

    static final String BLOCKS = """
            {"items":[{"id":"%s","personSeq":2,"kind":"SUPPRESSION","standing":true,"said":{"level":"PURPOSE",
              "brand":null,"purpose":"medical-info","appliesTo":"MARKETING","reason":"COMPLAINT","from":null,
              "until":null},"authority":"RELAYED_BY_STAFF","evidence":{"method":"CALL_RECORDING",
              "witness":"call <centre>"},"occurredAt":"2026-02-01T09:00:00Z","receivedAt":"2026-02-01T09:00:00Z",
              "effectiveAt":"2026-02-01T09:00:00Z","recordedBy":"x"}],"nextCursor":null}
            """.formatted(BLOCK);

    static final String REASONS = """
            {"outcome":"DENY","reasons":[
              {"code":"SUPPRESSED_PURPOSE","layer":"SUPPRESSION","ref":"%s","text":"x"},
              {"code":"JURISDICTION_FORBIDS","layer":"RULE_PACK","ref":"nl@2#1","text":"x"},
              {"code":"A_CODE_OF_TOMORROW","layer":"BASIS","ref":"%s","text":"Words of <tomorrow>"}],
             "basis":"CONSENT","noticeVersion":"marketing-email@3","nextEligibleAt":"2026-03-02T06:00:00Z",
             "validUntil":"2028-03-01T09:00:00Z","limits":[{"max":2,"per":"P1D","scope":"all"}],
             "obligations":["ONE_CLICK_HEADER"],"alternatives":[{"channel":"SMS","outcome":"PERMIT"}],
             "language":"nl","timeZone":"Europe/Amsterdam"}
            """.formatted(BLOCK, CHOICE);

    static final String PACK = """
            {"key":"nl","version":%d,"state":"ACTIVE","definition":{"name":"Netherlands","rules":[
             {"subjectTypes":["CONSUMER"],"channels":["EMAIL"],"purposeClasses":["MEDICAL_INFO"],
              "requirement":"FORBIDDEN","citation":"Geneesmiddelenwet art. 85"}]}}
            """;

    private PermissionFixture() {}

    /** Lets the services know Anna, and what she said. */
    static void anna(ServiceDouble profile, ServiceDouble consent) {
        profile.json(Fixture.PROFILE, Fixture.ANNA);
        consent.json(Fixture.PERMISSIONS, MATRIX)
                .json(WHY, REASONS)
                .json(SUBJECT + "/history", CHOICES)
                .json(SUBJECT + "/suppressions", BLOCKS)
                .json("/api/v1/rule-packs/nl", PACK.formatted(2));
        for (var list : FactList.values()) {
            if (list != FactList.SUPPRESSIONS) {
                consent.json(SUBJECT + "/" + list.path(), NONE);
            }
        }
    }
}

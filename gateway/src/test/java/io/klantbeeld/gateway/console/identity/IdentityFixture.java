package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.console.Fixture;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Anna's identity as profile-service tells it: four identifiers, a device, a refused link, and a merge by a steward. */
final class IdentityFixture {
    static final String PATH = Fixture.PROFILE + "/identity";
    static final String PAGE = "/console/customers/" + Fixture.ID + "/identity";
    static final String OTHER = "019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b99";
    static final String MERGE = "019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b41";
    static final String USER = "00000000-0000-5000-8000-000000000001";
    static final String EMAIL = "00000000-0000-5000-8000-000000000002";
    static final String PHONE = "00000000-0000-5000-8000-000000000003";
    static final String SHOP = "00000000-0000-5000-8000-000000000004";

    /** Subject of the person whom the tests sign in. */
    static final String READER =
            UUID.nameUUIDFromBytes("agent".getBytes(StandardCharsets.UTF_8)).toString();

    static final String ANNA = """
            {"id":"%1$s","requestedId":null,"nodes":[
              {"id":"%2$s","namespace":"user_id","value":"u-1000","suspended":false,"founder":true,
               "firstSeenAt":"2026-01-01T09:00:00Z","lastSeenAt":"2026-03-01T09:00:00Z"},
              {"id":"%3$s","namespace":"email","value":"<b>anna@example.com","suspended":false,"founder":false,
               "firstSeenAt":"2026-01-01T09:00:00Z","lastSeenAt":"2026-03-01T09:00:00Z"},
              {"id":"%4$s","namespace":"phone","value":"+31612345678","suspended":false,"founder":false,
               "firstSeenAt":"2026-02-01T09:00:00Z","lastSeenAt":"2026-03-01T09:00:00Z"},
              {"id":"%5$s","namespace":"crm","value":"K-77","suspended":true,"founder":false,
               "firstSeenAt":"2026-02-01T09:00:00Z","lastSeenAt":"2026-03-01T09:00:00Z"}],
             "devices":[{"namespace":"device","value":"tablet-9","from":"2026-02-01T09:00:00Z","to":null,"assumed":false},
              {"namespace":"anonymous_id","value":"a-1","from":"2026-01-01T09:00:00Z","to":"2026-01-09T09:00:00Z",
               "assumed":true}],
             "links":{"items":[
              {"home":"%2$s","other":"%3$s","rule":"SAME_EVENT","outcome":"JOINED","refusal":null,"brand":"blauwvlucht",
               "source":"website","messageId":"m-1","occurredAt":"2026-01-01T09:00:00Z",
               "recordedAt":"2026-01-01T09:00:01Z"},
              {"home":"%2$s","other":"%4$s","rule":"STEWARD","outcome":"JOINED","refusal":null,"brand":"*",
               "source":"$steward","messageId":"d-41","occurredAt":"2026-02-01T09:00:00Z",
               "recordedAt":"2026-02-01T09:00:01Z"},
              {"home":"%3$s","other":"00000000-0000-5000-8000-000000000009","rule":"SAME_EVENT","outcome":"REFUSED",
               "refusal":"LIMIT","brand":"blauwvlucht","source":"crm","messageId":"m-2",
               "occurredAt":"2026-02-03T09:00:00Z","recordedAt":"2026-02-03T09:00:01Z"}],"nextCursor":"on+/="},
             "violations":[{"home":"%3$s","other":"00000000-0000-5000-8000-000000000009","reason":"LIMIT",
               "otherProfile":"%6$s","detectedAt":"2026-02-03T09:00:01Z"}],
             "history":[{"id":"%7$s","kind":"MERGED","profile":"%1$s","other":"%6$s","at":"2026-02-01T09:00:00Z",
               "decision":"d-41","reason":"The same customer, by telephone","decidedBy":"%8$s"},
              {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b40","kind":"UNMERGED","profile":"%1$s","other":"%6$s",
               "at":"2026-01-20T09:00:00Z","decision":null,"reason":null,"decidedBy":null}],
             "masked":[]}
            """.formatted(Fixture.ID, USER, EMAIL, PHONE, SHOP, OTHER, MERGE, READER);

    private IdentityFixture() {}
}

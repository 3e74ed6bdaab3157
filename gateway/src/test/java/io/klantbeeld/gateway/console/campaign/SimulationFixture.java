package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.Fixture;

/** Simulations as campaign-service tells of them, for tests of pages. */
final class SimulationFixture {
    static final String SIMULATIONS = "/api/v1/simulations";
    static final String ID = "019a0c4e-0000-7c33-9a51-0f3f1e6a2b77";
    static final String ONE = SIMULATIONS + "/" + ID;
    static final String PAGES = CampaignFixture.PAGE + "/simulations";
    static final String PAGE = PAGES + "/" + ID;

    static final String DONE = view("COMPLETED", "1", """
            {"changed":17,"moves":[{"step":"surprise","from":{"outcome":"PLANNED","gate":"RESERVE","code":"PASSED"},
              "to":{"outcome":"HELD_OUT","gate":"HOLDOUT","code":"HOLDOUT_CAMPAIGN"},"persons":17}]}
            """);
    static final String RUNNING = view("RUNNING", "0.42", "null");
    static final String NEVER_LIVED = view("COMPLETED", "1", "null");

    static final String SAMPLE = """
            {"items":[{"person":"%s","step":"surprise","outcome":"BLOCKED","gate":"FREQUENCY","code":"CAP_REACHED",
              "channel":"EMAIL","locale":"nl","nextEligibleAt":"2026-03-02T09:00:00Z","gates":[
              {"gate":"IDENTITY","passed":true,"code":"PASSED","rule":null,"evidence":{},"retryAt":null},
              {"gate":"FREQUENCY","passed":false,"code":"CAP_REACHED","rule":"one-surprise-a-day@1",
               "evidence":{"max":1,"used":1,"window":{"kind":"ROLLING","length":"PT24H"},"bucket":12,
                "lastContactAt":"2026-03-01T09:00:00Z","otherwiseStoppedBy":"TIMING EXPIRED",
                "channels":{"SMS":"PERMISSION NO_CONSENT"},"winner":"winter-<sun>"},
               "retryAt":"2026-03-02T09:00:00Z"}]}],"nextCursor":"s+="}
            """.formatted(Fixture.ID);

    private SimulationFixture() {}

    static String view(String state, String progress, String difference) {
        return """
                {"id":"%s","campaign":"airport-surprise","brand":"blauwvlucht","state":"%s","progress":%s,"examined":320,
                 "revision":"019a0c4e-0000-7c33-9a51-0f3f1e6a2b00","number":3,
                 "audience":{"segment":"frequent-<flyers>","when":null,"persons":null},"at":"2026-12-01T09:00:00Z",
                 "event":{"name":"Checked <In>","properties":{"airport":"AMS","bags":2}},
                 "overrides":{"holdOut":{"percent":10,"global":false},"policies":{},"priority":null,"minimumScore":0.2},
                 "sample":20,"requestedBy":"somebody","requestedAt":"2026-03-01T09:00:00Z",
                 "result":{"persons":1320,"notEntered":1000,"outcomes":{"BLOCKED":201,"DEFERRED":11,"HELD_OUT":17,"PLANNED":91},
                  "funnel":[
                   {"step":"surprise","gate":"IDENTITY","code":"PASSED","passed":true,"persons":320,"besides":0},
                   {"step":"surprise","gate":"PERMISSION","code":"GRANTED_CONSENT","passed":true,"persons":120,"besides":0},
                   {"step":"surprise","gate":"PERMISSION","code":"NO_CONSENT","passed":false,"persons":200,"besides":0},
                   {"step":"surprise","gate":"FREQUENCY","code":"CAP_REACHED","passed":false,"persons":1,"besides":22},
                   {"step":"surprise","gate":"FREQUENCY","code":"PASSED","passed":true,"persons":119,"besides":0},
                   {"step":"surprise","gate":"TIMING","code":"QUIET_HOURS","passed":true,"persons":11,"besides":0}],
                  "channels":{"EMAIL":96,"WHATSAPP":6},"locales":{"nl":64,"en":38},
                  "costs":[{"amount":"0.204","currency":"EUR"}],"difference":%s}}
                """.formatted(ID, state, progress, difference);
    }
}

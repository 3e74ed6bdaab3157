package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class CalendarTest {
    private static final String CALENDAR = "/api/v1/calendar";
    private static final String PAGE = "/console/campaign-calendar";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void twoCampaignsCompete() {
        campaign.json(CALENDAR, """
                {"entries":[{"key":"airport-surprise","initiative":"welcome-on-board","brand":"blauwvlucht","market":null,
                  "state":"RUNNING","from":"2026-03-09T23:00:00Z","to":"2026-03-19T23:00:00Z","channels":["EMAIL","SMS"],
                  "priority":60}],
                 "conflicts":[{"first":"airport-surprise","second":"spring","reason":"SAME_EVENT","what":"Checked <In>",
                  "channels":["EMAIL"],"from":null,"to":null}],"truncated":true}
                """);
    }

    @Test
    void aMonthShowsWhatTakesPlaceAndWhatCompetes() {
        var page =
                browser.get(PAGE + "?month=2026-03&brand=blauwvlucht&market=NL").body();

        assertThat(page)
                .contains("March 2026", "Airport surprise", "Tuesday 10 March 2026", "all countries · E-mail, SMS")
                .contains(
                        "are both entered by <strong>Checked &lt;In&gt;</strong>", "href=\"/console/campaigns/spring\"")
                .contains("There is more than can be shown.", "month=2026-04&amp;brand=blauwvlucht&amp;market=NL");
        assertThat(page.split("class=\"kb-on\"", -1)).as("ten days").hasSize(11);
        assertThat(campaign.lastAsked().query())
                .contains("from=2026-02-28T23:00:00Z", "to=2026-03-31T22:00:00Z", "brand=blauwvlucht", "market=NL");
    }

    @Test
    void whatIsNoMonthIsThisOne() {
        assertThat(browser.get(PAGE + "?month=soon").statusCode()).isEqualTo(200);
    }

    @Test
    void anEmptyMonthAndAnOutageAreTold() {
        campaign.json(CALENDAR, "{\"entries\":[],\"conflicts\":[],\"truncated\":false}");
        assertThat(browser.get(PAGE).body()).contains("Nothing takes place");
        campaign.json(CALENDAR, 503, "{}");
        assertThat(browser.get(PAGE).body()).contains("Briefly not available");
    }

    @Test
    void theFileIsForCalendarPrograms() {
        campaign.at("/api/v1/calendar.ics", request -> request.response()
                .putHeader("Content-Type", "text/calendar;charset=utf-8")
                .end("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));

        var file = browser.get(PAGE + "/file?brand=blauwvlucht");

        assertThat(file.body()).startsWith("BEGIN:VCALENDAR");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        assertThat(campaign.lastAsked().query()).contains("brand=blauwvlucht");
    }
}

package io.klantbeeld.gateway.console.campaign.calendar;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.platform.Service;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The calendar of campaigns, month by month, and as a file for calendar programs. */
@Path("/console/campaign-calendar")
@Authenticated
@RunOnVirtualThread
class CalendarPage {
    private final CampaignRoom room;
    private final CalendarRestClient client;
    private final Calls calls;
    private final CurrentUser user;
    private final Clock clock;

    CalendarPage(CampaignRoom room, @RestClient CalendarRestClient client, Calls calls, CurrentUser user, Clock clock) {
        this.room = room;
        this.client = client;
        this.calls = calls;
        this.user = user;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam CalendarQuery query) {
        return room.within(Section.CALENDAR, () -> {
            var words = room.words();
            var now = YearMonth.from(words.figures().dates().local(clock.instant()));
            var month = query.month(now);
            var title = DateTimeFormatter.ofPattern(
                            "LLLL yyyy", words.figures().words().locale())
                    .format(month);
            var shown = MonthView.of(told(query, month, words.figures().dates()), month, title, words);
            return room.replies()
                    .show(Templates.calendar(room.frame(Section.CALENDAR), shown, query, links(query, month, now)));
        });
    }

    private Answer told(CalendarQuery query, YearMonth month, Dates dates) {
        var from = dates.startOf(month.atDay(1)).toString();
        var to = dates.startOf(month.plusMonths(1).atDay(1)).toString();
        return calls.call(Service.CAMPAIGN, () -> client.read(user.onBehalf(), from, to, query.brand, query.market));
    }

    private static Links links(CalendarQuery query, YearMonth month, YearMonth now) {
        return new Links(
                query.address(month.minusMonths(1)),
                query.address(month.plusMonths(1)),
                query.address(now),
                query.address(month),
                query.file(),
                month.toString());
    }

    /** The same for calendar programs; without an answer there is no file. */
    @GET
    @Path("file")
    public Response file(@BeanParam CalendarQuery query) {
        return room.within(Section.CALENDAR, () -> Response.ok(client.file(user.onBehalf(), query.brand, query.market))
                .type("text/calendar;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"campaigns.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    /** Where other months and the file are. */
    record Links(String before, String after, String now, String here, String file, String month) {}

    @CheckedTemplate(basePath = "console/campaign/calendar")
    static class Templates {
        static native TemplateInstance calendar(CampaignFrame frame, MonthView month, CalendarQuery query, Links links);
    }
}

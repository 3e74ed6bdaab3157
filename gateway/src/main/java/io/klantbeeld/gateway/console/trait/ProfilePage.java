package io.klantbeeld.gateway.console.trait;

import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Everything that is known of a person and where it comes from, now or at a moment of the past. */
@Path("/console/customers/{ref}/profile")
@Authenticated
@RunOnVirtualThread
class ProfilePage {
    private final Knowledge knowledge;
    private final PersonFrames frames;
    private final Sayings sayings;
    private final Visit visit;
    private final Pages pages;

    ProfilePage(Knowledge knowledge, PersonFrames frames, Sayings sayings, Visit visit, Pages pages) {
        this.knowledge = knowledge;
        this.frames = frames;
        this.sayings = sayings;
        this.visit = visit;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("ref") String reference, @QueryParam("at") String at) {
        return frames.enter(
                Tab.PROFILE.scope(),
                reference,
                person -> frames.around(person, Tab.PROFILE, frame -> {
                    var moment = Moment.of(at, visit.dates());
                    var view = moment.isUnreadable()
                            ? ProfileView.without(moment)
                            : ProfileView.of(
                                    knowledge.explained(person, moment.instant()),
                                    moment,
                                    visit.vocabulary(),
                                    visit.dates());
                    return pages.show(
                            Templates.profile(new Profile(frame, view, sayings.said(), knowledge.mayAmend())));
                }));
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance profile(Profile profile);
    }
}

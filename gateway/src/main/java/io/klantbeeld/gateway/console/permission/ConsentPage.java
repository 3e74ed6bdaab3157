package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Said;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What a person permits: the matrix, the story behind it, and each answer layer by layer. */
@Path("/console/customers/{ref}/consent")
@Authenticated
@RunOnVirtualThread
class ConsentPage {
    private final Permissions permissions;
    private final Stories stories;
    private final PersonFrames frames;
    private final Sayings sayings;
    private final Visit visit;
    private final Pages pages;

    ConsentPage(
            Permissions permissions, Stories stories, PersonFrames frames, Sayings sayings, Visit visit, Pages pages) {
        this.permissions = permissions;
        this.stories = stories;
        this.frames = frames;
        this.sayings = sayings;
        this.visit = visit;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("ref") String reference) {
        return frames.enter(
                Tab.PERMISSIONS.scope(),
                reference,
                person -> frames.around(person, Tab.PERMISSIONS, frame -> {
                    var view = OverviewView.of(permissions.matrix(person), words(), visit.dates());
                    return pages.show(Templates.consent(frame, view, sayings.said(), permissions.mayWrite()));
                }));
    }

    /** Everything that was chosen and stated, which takes longer to read. */
    @GET
    @Path("history")
    public Response history(@PathParam("ref") String reference) {
        return frames.enter(Tab.PERMISSIONS.scope(), reference, person -> {
            var story = stories.deciding(person, frames.header(person));
            return pages.show(Templates.consentHistory(story, path(reference), permissions.mayWrite()));
        });
    }

    @GET
    @Path("why")
    public Response why(
            @PathParam("ref") String reference,
            @QueryParam("brand") String brand,
            @QueryParam("purpose") String purpose,
            @QueryParam("channel") String channel,
            @QueryParam("topic") String topic) {
        var question = new Question(brand, purpose, channel, topic);
        return frames.enter(
                Tab.PERMISSIONS.scope(),
                reference,
                person -> frames.around(
                        person,
                        Tab.PERMISSIONS,
                        frame -> pages.show(Templates.consentWhy(frame, why(person, frame, question)))));
    }

    private WhyView why(PersonReference person, PersonFrame frame, Question question) {
        if (!question.isWhole()) {
            return WhyView.without(State.EMPTY);
        }
        return switch (permissions.why(person, question)) {
            case Answer.Ok(JsonNode told, String revision) ->
                new WhyReading(
                                question,
                                told,
                                stories.of(person, frame.header()),
                                new Statutes(key -> permissions.rulePack(key).bodyOrNothing(), words()),
                                words(),
                                visit.dates())
                        .view();
            case Answer other -> WhyView.without(other.state());
        };
    }

    private ConsentWords words() {
        return ConsentWords.in(visit.vocabulary());
    }

    private static String path(String reference) {
        return "/console/customers/" + reference + "/consent";
    }

    @CheckedTemplate(basePath = "console/permission")
    static class Templates {
        static native TemplateInstance consent(PersonFrame frame, OverviewView view, Said said, boolean mayBlock);

        static native TemplateInstance consentHistory(Story story, String path, boolean mayBlock);

        static native TemplateInstance consentWhy(PersonFrame frame, WhyView why);
    }
}

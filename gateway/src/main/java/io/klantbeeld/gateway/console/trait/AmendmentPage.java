package io.klantbeeld.gateway.console.trait;

import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Claiming a trait of a person: which and what, then what will happen, and then it is done. */
@Path("/console/customers/{ref}/amendment")
@Authenticated
@RunOnVirtualThread
class AmendmentPage {
    private static final String CONFIRMED = "confirmed";
    private static final String CHANGE = "change";

    private final Knowledge knowledge;
    private final Amending amending;
    private final PersonFrames frames;
    private final Replies replies;

    AmendmentPage(Knowledge knowledge, Amending amending, PersonFrames frames, Replies replies) {
        this.knowledge = knowledge;
        this.amending = amending;
        this.frames = frames;
        this.replies = replies;
    }

    @GET
    public Response show(
            @PathParam("ref") String reference, @QueryParam("trait") String trait, @QueryParam("kind") String kind) {
        return around(reference, (person, frame) -> replies.show(form(frame, amending.begun(person, trait, kind))));
    }

    @POST
    public Response amend(@PathParam("ref") String reference, MultivaluedMap<String, String> fields) {
        return around(reference, (person, frame) -> {
            var amendment = amending.sent(Form.sent(fields));
            if (!amendment.isComplete()) {
                return replies.refuse(form(frame, amending.incomplete(person, amendment)));
            }
            if (amendment.form().ticked(CHANGE)) {
                return replies.show(form(frame, amending.beside(person, amendment)));
            }
            if (!amendment.form().ticked(CONFIRMED)) {
                return replies.show(Templates.amendmentCheck(frame, amending.beside(person, amendment)));
            }
            return done(person, frame, amendment);
        });
    }

    private Response done(PersonReference person, PersonFrame frame, Amendment amendment) {
        var done = amending.amend(person, amendment);
        if (done instanceof Answer.Ok ok) {
            return Replies.to(Sayings.saying(
                    "/console/customers/" + frame.reference() + "/profile", amending.outcome(ok, amendment)));
        }
        var again = new Amendment(replies.refused(amendment.form(), done), amendment.rule());
        return replies.refuse(form(frame, amending.beside(person, again)));
    }

    private Response around(String reference, Steps steps) {
        return frames.enter(
                Knowledge.AMEND,
                reference,
                person -> frames.around(person, Tab.PROFILE, frame -> steps.answer(person, frame)));
    }

    private static TemplateInstance form(PersonFrame frame, AmendmentView view) {
        return Templates.amendment(frame, view);
    }

    /** What is answered about a person within the frame of their pages. */
    private interface Steps {
        Response answer(PersonReference person, PersonFrame frame);
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance amendment(PersonFrame frame, AmendmentView view);

        static native TemplateInstance amendmentCheck(PersonFrame frame, AmendmentView view);
    }
}

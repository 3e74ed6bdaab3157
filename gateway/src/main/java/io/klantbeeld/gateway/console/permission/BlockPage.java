package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Blocking a person: what and why, then what will happen, and then it is done. */
@Path("/console/customers/{ref}/consent/block")
@Authenticated
@RunOnVirtualThread
class BlockPage {
    private final Permissions permissions;
    private final Stories stories;
    private final PersonFrames frames;
    private final Replies replies;
    private final Visit visit;

    BlockPage(Permissions permissions, Stories stories, PersonFrames frames, Replies replies, Visit visit) {
        this.permissions = permissions;
        this.stories = stories;
        this.frames = frames;
        this.replies = replies;
        this.visit = visit;
    }

    private interface Steps {
        Response answer(PersonReference person, PersonFrame frame);
    }

    @GET
    public Response show(@PathParam("ref") String reference) {
        return around(reference, (person, frame) -> replies.show(form(person, frame, blank(), false)));
    }

    @POST
    public Response block(@PathParam("ref") String reference, MultivaluedMap<String, String> fields) {
        return around(reference, (person, frame) -> {
            var blocking = new Blocking(Form.sent(fields));
            if (blocking.form().ticked("change")) {
                return replies.show(form(person, frame, blocking.form(), false));
            }
            if (!blocking.isComplete()) {
                return replies.refuse(form(person, frame, blocking.form(), true));
            }
            return blocking.form().ticked("confirmed") ? done(person, frame, blocking) : check(frame, blocking);
        });
    }

    private Response check(PersonFrame frame, Blocking blocking) {
        var said = blocking.said(visit.dates());
        var telling = stories.telling(frame.header());
        var entry = telling.block(said);
        return replies.show(Templates.blockCheck(frame, blocking.form(), entry, blocking.reach(), Blocking.FIELDS));
    }

    private Response done(PersonReference person, PersonFrame frame, Blocking blocking) {
        var done = permissions.block(person, blocking.form().text("key"), blocking.request(visit.dates()));
        if (done instanceof Answer.Ok) {
            return Replies.to(Sayings.saying(frame.path() + "/consent", Done.BLOCKED));
        }
        return replies.refuse(form(person, frame, replies.refused(blocking.form(), done), false));
    }

    private static Form blank() {
        return Form.of(Map.of(
                "key",
                UUID.randomUUID().toString(),
                Blocking.LEVEL,
                BlockLevel.GLOBAL.key(),
                Blocking.REACH,
                BlockReach.MARKETING.key(),
                Blocking.REASON,
                BlockReason.REQUEST.key()));
    }

    private TemplateInstance form(PersonReference person, PersonFrame frame, Form form, boolean incomplete) {
        var matrix = permissions.matrix(person).bodyOrNothing();
        var choices = BlockChoices.of(matrix, ConsentWords.in(visit.vocabulary()));
        return Templates.block(frame, form, choices, incomplete);
    }

    private Response around(String reference, Steps steps) {
        return frames.enter(
                Permissions.WRITE,
                reference,
                person -> frames.around(person, Tab.PERMISSIONS, frame -> steps.answer(person, frame)));
    }

    @CheckedTemplate(basePath = "console/permission")
    static class Templates {
        static native TemplateInstance block(PersonFrame frame, Form form, BlockChoices choices, boolean incomplete);

        static native TemplateInstance blockCheck(
                PersonFrame frame, Form form, Entry entry, BlockReach reach, List<String> carried);
    }
}

package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lifting a block: which, what will happen and what shows that it may be, and then it is done. */
@Path("/console/customers/{ref}/consent/lift")
@Authenticated
@RunOnVirtualThread
class LiftPage {
    private static final String FACT = "fact";

    private final Permissions permissions;
    private final Stories stories;
    private final PersonFrames frames;
    private final Replies replies;
    private final Visit visit;

    LiftPage(Permissions permissions, Stories stories, PersonFrames frames, Replies replies, Visit visit) {
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
    public Response show(@PathParam("ref") String reference, @QueryParam(FACT) String fact) {
        var form = Form.of(
                Map.of(FACT, String.valueOf(fact), "key", UUID.randomUUID().toString()));
        return around(reference, (person, frame) -> replies.show(page(person, frame, form, false)));
    }

    @POST
    public Response lift(@PathParam("ref") String reference, MultivaluedMap<String, String> fields) {
        var form = Form.sent(fields);
        return around(reference, (person, frame) -> {
            if (form.text("witness") == null || form.text(FACT) == null) {
                return replies.refuse(page(person, frame, form, true));
            }
            var done = permissions.lift(person, form.text("key"), request(form));
            return done instanceof Answer.Ok
                    ? Replies.to(Sayings.saying(frame.path() + "/consent", Done.LIFTED))
                    : replies.refuse(page(person, frame, replies.refused(form, done), false));
        });
    }

    private static JsonNode request(Form form) {
        var request = Blocking.stated(form);
        request.putArray("facts").addObject().put(FACT, form.text(FACT));
        return request;
    }

    private TemplateInstance page(PersonReference person, PersonFrame frame, Form form, boolean incomplete) {
        var entry = stories.block(person, frame.header(), form.text(FACT)).orElse(null);
        var methods = BlockChoices.methods(ConsentWords.in(visit.vocabulary()));
        return Templates.lift(frame, form, entry, methods, incomplete);
    }

    private Response around(String reference, Steps steps) {
        return frames.enter(
                Permissions.WRITE,
                reference,
                person -> frames.around(person, Tab.PERMISSIONS, frame -> steps.answer(person, frame)));
    }

    @CheckedTemplate(basePath = "console/permission")
    static class Templates {
        static native TemplateInstance lift(
                PersonFrame frame, Form form, Entry entry, List<BlockChoices.Option> methods, boolean incomplete);
    }
}

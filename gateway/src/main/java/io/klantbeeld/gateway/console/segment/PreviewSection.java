package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.shell.Visit;
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

/** What a rule would find: an estimate at once, then the exact number, counted while one looks on. */
@Path(PreviewSection.ADDRESS)
@Authenticated
@RunOnVirtualThread
class PreviewSection {
    static final String ADDRESS = "/console/segment-previews";

    private final SegmentRoom room;
    private final Passes passes;
    private final RuleEditor editor;
    private final Visit visit;

    PreviewSection(SegmentRoom room, Passes passes, RuleEditor editor, Visit visit) {
        this.room = room;
        this.passes = passes;
        this.editor = editor;
        this.visit = visit;
    }

    /** What is wrong with the rule is shown where the rule stands; without a script in the browser, on the page again. */
    @POST
    public Response begin(MultivaluedMap<String, String> fields) {
        return room.forReaders(() -> {
            var form = Form.sent(fields);
            var begun = passes.preview(RuleForm.trial(form));
            var told = begun instanceof Answer.Ok ? form : room.replies().refused(form, begun);
            if (visit.wantsFragment()) {
                return room.replies().show(Templates.preview(view(begun), told));
            }
            var page = editor.tried(told, view(begun));
            return begun instanceof Answer.Ok
                    ? room.replies().show(page)
                    : room.replies().refuse(page);
        });
    }

    @GET
    @Path("{id}")
    public Response watch(@PathParam("id") String id) {
        return room.forReaders(() -> counted(passes.readPreview(id)));
    }

    @POST
    @Path("{id}/cancellations")
    public Response stop(@PathParam("id") String id) {
        return room.forReaders(() -> counted(passes.cancelPreview(id)));
    }

    private Response counted(Answer answer) {
        return room.replies().show(Templates.previewCount(view(answer)));
    }

    private PreviewView view(Answer answer) {
        return PreviewView.of(answer, room.figures(), room.sayings().problem(answer));
    }

    @CheckedTemplate(basePath = "console/segment")
    static class Templates {
        static native TemplateInstance preview(PreviewView preview, Form form);

        static native TemplateInstance previewCount(PreviewView preview);
    }
}

package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where the rule of a segment is changed. */
@Path(SegmentsPage.ADDRESS + "/{key}/rule")
@Authenticated
@RunOnVirtualThread
class RulePage {
    private final SegmentRoom room;
    private final Segments segments;
    private final RuleEditor editor;

    RulePage(SegmentRoom room, Segments segments, RuleEditor editor) {
        this.room = room;
        this.segments = segments;
        this.editor = editor;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return room.forWriters(() -> room.replies()
                .show(segments.read(key), found -> editor.next(RuleForm.of(found.body(), found.revision()))));
    }

    @POST
    public Response change(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var form = Form.sent(fields);
            var changed = segments.change(key, form.text("revision"), RuleForm.settings(form));
            var next = Sayings.saying(SegmentView.address(key), Done.ACTIVATED);
            return room.replies().after(changed, form, body -> next, editor::next);
        });
    }
}

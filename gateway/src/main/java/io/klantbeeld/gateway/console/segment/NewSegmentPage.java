package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where a rule is written and tried, and becomes a segment; who may not define segments still tries rules. */
@Path("/console/new-segment")
@Authenticated
@RunOnVirtualThread
class NewSegmentPage {
    private final SegmentRoom room;
    private final Segments segments;
    private final RuleEditor editor;

    NewSegmentPage(SegmentRoom room, Segments segments, RuleEditor editor) {
        this.room = room;
        this.segments = segments;
        this.editor = editor;
    }

    @GET
    public Response blank(@QueryParam("brand") String brand) {
        return room.forReaders(() -> room.replies().show(editor.blank(RuleForm.blank(brand))));
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        return room.forWriters(() -> {
            var form = Form.sent(fields);
            var made = segments.create(form.text("attempt"), RuleForm.settings(form));
            return room.replies().after(made, form, NewSegmentPage::next, editor::blank);
        });
    }

    private static String next(JsonNode segment) {
        return Sayings.saying(SegmentView.address(Fields.text(segment, "key")), Done.ACTIVATED);
    }
}

package io.klantbeeld.gateway.console.segment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What rules of a brand may name, read again when another brand is named. */
@Path("/console/segment-names")
@Authenticated
@RunOnVirtualThread
class NamesSection {
    private final SegmentRoom room;
    private final Names names;

    NamesSection(SegmentRoom room, Names names) {
        this.room = room;
        this.names = names;
    }

    @GET
    public Response show(@QueryParam("brand") String brand) {
        return room.forReaders(() -> room.replies().show(Templates.names(names.of(brand))));
    }

    @CheckedTemplate(basePath = "console/segment")
    static class Templates {
        static native TemplateInstance names(NamesView names);
    }
}

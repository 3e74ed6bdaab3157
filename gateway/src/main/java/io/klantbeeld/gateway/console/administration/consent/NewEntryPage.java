package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Writing the first draft of a new entry: from nothing, or from what another entry says. */
@Path("/console/administration/new-consent/{kind}")
@Authenticated
@RunOnVirtualThread
class NewEntryPage {
    private final DraftDesk desk;

    NewEntryPage(DraftDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response show(@PathParam("kind") String kindKey, @QueryParam("from") String from) {
        return desk.of(kindKey, kind -> {
            var form = kind.isKey(from) ? desk.formOf(kind, from) : desk.form(kind, MissingNode.getInstance());
            return desk.show(kind, null, NoticeKey.next(kind, form, from));
        });
    }

    @POST
    public Response write(@PathParam("kind") String kindKey, MultivaluedMap<String, String> fields) {
        var form = Form.sent(fields);
        return desk.of(kindKey, kind -> desk.written(kind, null, NoticeKey.of(kind, form), form));
    }
}

package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.console.dialogue.Form;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Writing the draft of an entry that is there. */
@Path("/console/administration/consent/{kind}/{key: " + Kind.KEYS + "}/draft")
@Authenticated
@RunOnVirtualThread
class DraftPage {
    private final DraftDesk desk;

    DraftPage(DraftDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response show(@PathParam("kind") String kindKey, @PathParam("key") String key) {
        return desk.of(kindKey, kind -> desk.show(kind, key, desk.formOf(kind, key)));
    }

    @POST
    public Response write(
            @PathParam("kind") String kindKey, @PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return desk.of(kindKey, kind -> desk.written(kind, key, key, Form.sent(fields)));
    }
}

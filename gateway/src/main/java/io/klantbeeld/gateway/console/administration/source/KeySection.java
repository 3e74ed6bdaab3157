package io.klantbeeld.gateway.console.administration.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The keys of a source: a new one is shown once, in the answer that made it. */
@Path("/console/administration/sources/{key}/{kind: keys|read-keys}")
@Authenticated
@RunOnVirtualThread
class KeySection {
    private final Administration administration;
    private final Sources sources;
    private final SourceShowing showing;
    private final Visit visit;

    KeySection(Administration administration, Sources sources, SourceShowing showing, Visit visit) {
        this.administration = administration;
        this.sources = sources;
        this.showing = showing;
        this.visit = visit;
    }

    @POST
    public Response rotate(
            @PathParam("key") String key,
            @PathParam("kind") String noun,
            @FormParam("overlap") String overlap,
            @FormParam("personalData") String personalData,
            @FormParam("attempt") String attempt) {
        return administration.in(Area.SOURCES, () -> {
            var kind = KeyKind.of(noun).orElseThrow();
            var request = Settings.object().put("overlap", Overlap.of(overlap).length());
            if (kind.reads()) {
                request.put("personalData", personalData != null);
            }
            return shown(key, made(key, kind, sources.rotate(key, kind, attempt, request)));
        });
    }

    @POST
    @Path("{id}/revocations")
    public Response revoke(@PathParam("key") String key, @PathParam("kind") String noun, @PathParam("id") String id) {
        return administration.in(Area.SOURCES, () -> {
            var revoked = sources.revoke(key, KeyKind.of(noun).orElseThrow(), id);
            return administration.back(revoked, Area.SOURCES.path(key), Done.REVOKED);
        });
    }

    private KeysView made(String key, KeyKind kind, Answer answer) {
        var keys = showing.keys(key, kind);
        return answer instanceof Answer.Ok(JsonNode made, String revision)
                ? keys.showing(Fields.text(made, kind.field()))
                : keys.refused(administration.problem(answer));
    }

    private Response shown(String key, KeysView keys) {
        return visit.wantsFragment() ? administration.show(Templates.sourceKeys(keys)) : showing.with(key, keys);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance sourceKeys(KeysView keys);
    }
}

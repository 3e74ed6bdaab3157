package io.klantbeeld.gateway.console.campaign.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Calls;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.dialogue.Sayings;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.platform.Service;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Contacts whose outcome nobody knows, and those that a fault stopped: told what became of them, or tried again. */
@Path("/console/contact-operations")
@Authenticated
@RunOnVirtualThread
class LedgerPage {
    private final CampaignRoom room;
    private final LedgerRestClient client;
    private final Calls calls;
    private final CurrentUser user;

    LedgerPage(CampaignRoom room, @RestClient LedgerRestClient client, Calls calls, CurrentUser user) {
        this.room = room;
        this.client = client;
        this.calls = calls;
        this.user = user;
    }

    @GET
    public Response show() {
        return room.within(Section.CONTACTS, () -> room.replies()
                .show(Templates.ledger(
                        room.frame(Section.CONTACTS), list(Trouble.UNKNOWN, null), list(Trouble.FAILED, null))));
    }

    @GET
    @Path("unknown")
    public Response unknown(@QueryParam("cursor") String cursor) {
        return rows(Trouble.UNKNOWN, cursor);
    }

    @GET
    @Path("failed")
    public Response failed(@QueryParam("cursor") String cursor) {
        return rows(Trouble.FAILED, cursor);
    }

    @POST
    @Path("{id}/resolutions")
    public Response resolve(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var form = Form.sent(fields);
        var word = Settings.object();
        Settings.texts(form, word, "outcome", "note");
        return settle(id, "resolutions", form, word, Done.RESOLVED);
    }

    @POST
    @Path("{id}/redrives")
    public Response redrive(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
        var form = Form.sent(fields);
        var word = Settings.object();
        Settings.texts(form, word, "note");
        return settle(id, "redrives", form, word, Done.REDRIVEN);
    }

    private Response settle(String id, String noun, Form form, ObjectNode word, Done done) {
        return room.within(
                Section.CONTACTS,
                () -> Replies.to(Sayings.said(
                        calls.call(
                                Service.CAMPAIGN,
                                () -> client.settle(user.onBehalf(), id, noun, form.text("attempt"), word)),
                        Section.CONTACTS.path(),
                        done)));
    }

    private Response rows(Trouble trouble, String cursor) {
        return room.within(
                Section.CONTACTS, () -> room.replies().show(Templates.ledgerRows(list(trouble, cursor), trouble)));
    }

    private Listing<TroubledContact> list(Trouble trouble, String cursor) {
        var words = room.words();
        return Listing.of(
                calls.call(Service.CAMPAIGN, () -> client.list(user.onBehalf(), trouble.list(), cursor, Listing.PAGE)),
                Section.CONTACTS.path() + "/" + trouble.noun(),
                contact -> TroubledContact.of(contact, words));
    }

    @CheckedTemplate(basePath = "console/campaign/ledger")
    static class Templates {
        static native TemplateInstance ledger(
                CampaignFrame frame, Listing<TroubledContact> unknown, Listing<TroubledContact> failed);

        static native TemplateInstance ledgerRows(Listing<TroubledContact> found, Trouble trouble);
    }
}

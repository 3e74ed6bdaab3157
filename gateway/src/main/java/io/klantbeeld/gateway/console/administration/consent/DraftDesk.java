package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Shows the forms of drafts, and keeps what is written in them. */
@RequestScoped
class DraftDesk {
    private final Administration administration;
    private final Catalogue catalogue;
    private final Drafting drafting;
    private final Notices notices;

    DraftDesk(Administration administration, Catalogue catalogue, Drafting drafting, Notices notices) {
        this.administration = administration;
        this.catalogue = catalogue;
        this.drafting = drafting;
        this.notices = notices;
    }

    Response of(String kindKey, Function<Kind, Response> answer) {
        return administration.in(
                Area.CONSENT, () -> Kind.find(kindKey).map(answer).orElseGet(() -> notices.show(Notice.NOT_FOUND)));
    }

    /** A form with what an entry says: its draft, or what is in force while there is none. */
    Form formOf(Kind kind, String key) {
        var draft = catalogue.draftOf(kind, key).bodyOrNothing();
        return form(
                kind, draft.isObject() ? draft : catalogue.inForceOf(kind, key).bodyOrNothing());
    }

    Form form(Kind kind, JsonNode entry) {
        return drafting.of(kind, entry);
    }

    Response show(Kind kind, String key, Form form) {
        return administration.show(page(kind, key, form));
    }

    /**
     * Keeps a draft, or shows its form with room for one more row.
     *
     * @param existing key of the entry that the form is of, or null for a new one
     * @param key of the draft
     */
    Response written(Kind kind, String existing, String key, Form form) {
        if (form.ticked("add")) {
            return show(kind, existing, form.with("rows", Integer.toString(RuleForms.rows(form) + 1)));
        }
        if (!kind.isKey(key)) {
            return administration.refuse(page(kind, existing, NoticeKey.refused(form)));
        }
        var next = Administration.saying(kind.path(key), Done.DRAFTED);
        return administration.after(
                catalogue.draft(kind, key, drafting.definition(kind, form)),
                form,
                body -> next,
                again -> page(kind, existing, again));
    }

    private TemplateInstance page(Kind kind, String key, Form form) {
        return Templates.draft(administration.frame(Area.CONSENT), DraftView.of(kind, key, form));
    }

    @CheckedTemplate(basePath = "console/administration/consent")
    static class Templates {
        static native TemplateInstance draft(Frame frame, DraftView view);
    }
}

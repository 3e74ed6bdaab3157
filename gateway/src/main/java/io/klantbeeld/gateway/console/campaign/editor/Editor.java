package io.klantbeeld.gateway.console.campaign.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.campaign.CampaignFrame;
import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.campaign.Section;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;

/** Shows the form of a campaign, and reads what somebody sent with it. */
@RequestScoped
class Editor {
    static final String KEY = "key";
    static final String VERSION = "version";
    private static final String DOCUMENT = "definition";
    private static final Choices CHOICES = new Choices();

    private final CampaignRoom room;
    private final Offers offers;
    private final Visit visit;

    Editor(CampaignRoom room, Offers offers, Visit visit) {
        this.room = room;
        this.offers = offers;
        this.visit = visit;
    }

    Sheet sheet(ObjectNode definition, Map<String, String> values) {
        return new Sheet(new Document(definition, visit.dates()), Form.of(values), room.words());
    }

    Sheet blank() {
        return sheet(Change.blank(visit.locale().getLanguage()), Map.of());
    }

    /** The sheet that a form carried, with what was written in its fields. */
    Sheet sent(MultivaluedMap<String, String> fields) {
        var document = Document.parse(String.valueOf(fields.getFirst(DOCUMENT)), visit.dates());
        fields.forEach((place, texts) -> {
            if (!place.equals(DOCUMENT) && !texts.isEmpty()) {
                document.take(place, texts.getFirst());
            }
        });
        document.withoutEmptyParts();
        return new Sheet(document, Form.sent(fields), room.words());
    }

    /**
     * The page of a form.
     *
     * @param address where it is sent
     */
    TemplateInstance page(Sheet sheet, String address, boolean fresh) {
        var names = offers.names(room.words());
        return visit.wantsFragment()
                ? Templates.form(sheet, names, address, fresh, visit.shell(null).zone(), CHOICES)
                : Pages.withMails(
                        Templates.editor(room.frame(Section.CAMPAIGNS), sheet, names, address, fresh, CHOICES));
    }

    /** What fields choose from. */
    static final class Choices {
        public List<String> kinds() {
            return List.of("DEFAULT", "MANDATORY", "TRANSACTIONAL", "SERVICE");
        }

        public List<String> contents() {
            return List.of("PROMOTIONAL", "SERVICE", "MEDICAL", "SAFETY");
        }

        public List<String> entries() {
            return List.of("PER_OCCURRENCE", "ONCE", "AFTER");
        }

        public List<YesNo> answers() {
            return List.of(YesNo.FALSE, YesNo.TRUE);
        }
    }

    @CheckedTemplate(basePath = "console/campaign/editor")
    static class Templates {
        static native TemplateInstance editor(
                CampaignFrame frame, Sheet sheet, Offers.Names names, String address, boolean fresh, Choices choices);

        static native TemplateInstance form(
                Sheet sheet, Offers.Names names, String address, boolean fresh, String zone, Choices choices);
    }
}

package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.dialogue.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;

/** The page on which a rule is written, beside what it may name and what it would find. */
@RequestScoped
class RuleEditor {
    private final SegmentRoom room;
    private final Names names;

    RuleEditor(SegmentRoom room, Names names) {
        this.room = room;
        this.names = names;
    }

    /** For a segment that is not there yet. */
    TemplateInstance blank(Form form) {
        return Templates.segmentNew(room.frame(), form, known(form), null);
    }

    /** For the next rule of a segment. */
    TemplateInstance next(Form form) {
        return Templates.segmentRule(room.frame(), form, known(form), null);
    }

    /** Either of them again, with a preview; only what is there already has a revision. */
    TemplateInstance tried(Form form, PreviewView preview) {
        return form.text("revision") == null
                ? Templates.segmentNew(room.frame(), form, known(form), preview)
                : Templates.segmentRule(room.frame(), form, known(form), preview);
    }

    private NamesView known(Form form) {
        return names.of(form.text("brand"));
    }

    @CheckedTemplate(basePath = "console/segment")
    static class Templates {
        static native TemplateInstance segmentNew(SegmentFrame frame, Form form, NamesView names, PreviewView preview);

        static native TemplateInstance segmentRule(SegmentFrame frame, Form form, NamesView names, PreviewView preview);
    }
}

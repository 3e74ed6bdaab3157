package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.choice.ScopeNames;
import io.klantbeeld.consent.confirmation.ConfirmationTexts.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Draws the pages of a confirmation. */
@ApplicationScoped
class ConfirmationPages {
    private final ConfirmationTexts texts;

    ConfirmationPages(ConfirmationTexts texts) {
        this.texts = texts;
    }

    /** What a page shows. */
    record Page(String language, Map<String, String> words, String brand, List<ScopeNames> items, String nonce) {
        static Page of(Text text, String nonce) {
            return new Page(text.language(), text.words(), text.brand(), text.items(), nonce);
        }
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "confirmation")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirm(Page page);

        static native TemplateInstance done(Page page);
    }

    String confirm(Confirmation confirmation, String nonce) {
        return Templates.confirm(Page.of(texts.of(confirmation), nonce)).render();
    }

    String done(Confirmation confirmation, String nonce) {
        return Templates.done(Page.of(texts.of(confirmation), nonce)).render();
    }
}

package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.choice.ScopeNames;
import io.klantbeeld.consent.platform.Languages;
import io.klantbeeld.consent.platform.Texts;
import io.klantbeeld.consent.subject.Subjects;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Draws the pages of an opt-out in the person's language, or in the brand's where that is not known any more. */
@ApplicationScoped
class OptOutPages {
    private static final Set<String> WORDS = Set.of(
            "title",
            "question",
            "explanation",
            "sender",
            "about",
            "through",
            "confirm",
            "doneTitle",
            "doneText",
            "otherwise");

    private final Subjects subjects;
    private final Catalogues catalogues;
    private final Texts texts = new Texts("/messages/optout", WORDS);

    OptOutPages(Subjects subjects, Catalogues catalogues) {
        this.subjects = subjects;
        this.catalogues = catalogues;
    }

    /** What a page shows. */
    record Page(String language, Map<String, String> words, ScopeNames scope, String nonce) {
        public String brand() {
            return scope.brand();
        }
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "optout")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirm(Page page);

        static native TemplateInstance done(Page page);
    }

    String confirm(OptOut optOut, String nonce) {
        return Templates.confirm(page(optOut, nonce)).render();
    }

    String done(OptOut optOut, String nonce) {
        return Templates.done(page(optOut, nonce)).render();
    }

    private Page page(OptOut optOut, String nonce) {
        var catalogue = catalogues.current();
        var locale = subjects.byKey(optOut.ik()).locale();
        var language = Languages.bestOf(
                locale != null
                        ? locale
                        : catalogue
                                .brand(optOut.scope().brand())
                                .map(Brand::language)
                                .orElse(null));
        return new Page(
                language.getLanguage(), texts.in(language), ScopeNames.of(optOut.scope(), catalogue, language), nonce);
    }
}

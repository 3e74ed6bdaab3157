package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.platform.Languages;
import io.klantbeeld.consent.platform.Texts;
import io.klantbeeld.consent.subject.Subjects;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Draws the pages of an opt-out in the person's language, or in the brand's where that is not known any more. */
@ApplicationScoped
class OptOutPages {
    private static final List<String> WORDS = List.of(
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
    private final Texts texts = new Texts("/messages/optout", words());

    OptOutPages(Subjects subjects, Catalogues catalogues) {
        this.subjects = subjects;
        this.catalogues = catalogues;
    }

    /** What a page shows. */
    record Page(String language, Map<String, String> words, String brand, String about, String channel, String nonce) {}

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
        var scope = optOut.scope();
        var brand = catalogue.brand(scope.brand());
        var locale = subjects.byKey(optOut.ik()).locale();
        var language = Languages.bestOf(
                locale != null ? locale : brand.map(Brand::language).orElse(null));
        var words = texts.in(language);
        return new Page(
                language.getLanguage(),
                words,
                brand.map(Brand::name).orElse(scope.brand()),
                about(catalogue, scope, language),
                words.get("channel." + scope.channel()),
                nonce);
    }

    private static String about(Catalogue catalogue, Scope scope, Locale language) {
        var purpose = catalogue
                .purpose(scope.purpose())
                .map(it -> it.nameIn(language))
                .orElse(scope.purpose());
        if (scope.topic() == null) {
            return purpose;
        }
        var topic =
                catalogue.topic(scope.topic()).map(it -> it.nameIn(language)).orElse(scope.topic());
        return purpose + " · " + topic;
    }

    private static Set<String> words() {
        var words = new HashSet<>(WORDS);
        Arrays.stream(Channel.values()).forEach(channel -> words.add("channel." + channel));
        return words;
    }
}

package io.klantbeeld.gateway.console.administration.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.shell.Visit;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the catalogue for pages. */
@RequestScoped
class CatalogueReading {
    private final Catalogue catalogue;
    private final Administration administration;
    private final Visit visit;

    CatalogueReading(Catalogue catalogue, Administration administration, Visit visit) {
        this.catalogue = catalogue;
        this.administration = administration;
        this.visit = visit;
    }

    Listing<EntryView> inForce(Kind kind, String cursor) {
        return Listing.of(catalogue.inForce(kind, cursor), kind.path(), entry -> view(kind, entry));
    }

    Listing<EntryView> drafts(Kind kind) {
        return Listing.of(catalogue.drafts(kind), kind.path(), entry -> view(kind, entry));
    }

    /** The drafts of every kind. */
    List<EntryView> drafts() {
        var drafts = new ArrayList<EntryView>();
        for (var kind : Kind.values()) {
            drafts.addAll(drafts(kind).items());
        }
        return List.copyOf(drafts);
    }

    /** All about an entry; what is refused of both versions is refused here. */
    Answer whole(Kind kind, String key) {
        var inForce = catalogue.inForceOf(kind, key);
        return inForce.state().isReady() || inForce instanceof Answer.Unavailable
                ? inForce
                : catalogue.draftOf(kind, key);
    }

    EntryPageView page(Kind kind, String key) {
        var inForce = catalogue.inForceOf(kind, key).bodyOrNothing();
        var draft = catalogue.draftOf(kind, key).bodyOrNothing();
        var sheets = sheets();
        var now = sheets.of(kind, inForce.isObject() ? inForce : before(kind, key, draft));
        var next = sheets.of(kind, draft);
        boolean drafted = draft.isObject();
        return new EntryPageView(
                kind,
                key,
                inForce.isObject() ? view(kind, inForce) : null,
                drafted ? view(kind, draft) : null,
                inForce.isObject() ? now : next,
                drafted && now.name() != null ? SheetDiff.between(now, next) : null,
                versions(kind, key));
    }

    /** What a draft would take the place of although it has another key. */
    private JsonNode before(Kind kind, String key, JsonNode draft) {
        return draft.isObject() && !kind.before(key).equals(key)
                ? catalogue.inForceOf(kind, kind.before(key)).bodyOrNothing()
                : MissingNode.getInstance();
    }

    private List<EntryView> versions(Kind kind, String key) {
        if (kind == Kind.NOTICES) {
            return List.of();
        }
        var items = catalogue.versions(kind, key).bodyOrNothing().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(version -> view(kind, version))
                .filter(version -> !version.draft())
                .toList();
    }

    private EntryView view(Kind kind, JsonNode entry) {
        return EntryView.of(kind, entry, catalogue.isOwn(entry), administration.figures());
    }

    private Sheets sheets() {
        var words = ConsentWords.in(visit.vocabulary());
        var texts = MessageBundles.get(
                CatalogueTexts.class, Localized.Literal.of(visit.locale().getLanguage()));
        return new Sheets(words, visit.dates(), new RuleWords(texts, words, visit.dates()));
    }
}

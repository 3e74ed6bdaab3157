package io.klantbeeld.gateway.console.administration.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Shows the page of one source: as it is, with a key that was just made, or with a form that was refused. */
@RequestScoped
class SourceShowing {
    private final Administration administration;
    private final Sources sources;

    SourceShowing(Administration administration, Sources sources) {
        this.administration = administration;
        this.sources = sources;
    }

    Response of(String key) {
        return page(key, null, UnaryOperator.identity());
    }

    Response made(String key, String writeKey) {
        return page(key, null, keys -> keys.kind().reads() ? keys : keys.showing(writeKey));
    }

    Response again(String key, Form form) {
        return page(key, form, UnaryOperator.identity());
    }

    Response with(String key, KeysView changed) {
        return page(key, null, keys -> keys.kind() == changed.kind() ? changed : keys);
    }

    /** The keys of one kind by themselves. */
    KeysView keys(String key, KeyKind kind) {
        return KeysView.of(key, kind, sources.read(key), administration.figures());
    }

    private Response page(String key, Form form, UnaryOperator<KeysView> keys) {
        var figures = administration.figures();
        var found = sources.read(key);
        Function<Answer.Ok, TemplateInstance> shown = ok -> {
            var statistics = StatisticsView.of(key, sources.statistics(key), administration);
            var write = keys.apply(KeysView.of(key, KeyKind.WRITE, found, figures));
            var read = keys.apply(KeysView.of(key, KeyKind.READ, found, figures));
            var settings = form == null ? SourceForm.of(ok.body(), ok.revision()) : form;
            var frame = administration.frame(Area.SOURCES);
            return Templates.source(frame, SourceView.of(ok.body()), statistics, write, read, settings);
        };
        return form == null ? administration.show(found, shown) : administration.refuse(found, shown);
    }

    /** The settings of a source as they are, with one of them changed. */
    Answer switched(String key, boolean enabled) {
        return switch (sources.read(key)) {
            case Answer.Ok(JsonNode source, String revision) -> {
                var settings = SourceForm.settings(SourceForm.of(source, revision));
                yield sources.change(key, revision, settings.put("enabled", enabled));
            }
            case Answer.Refused refused -> refused;
            case Answer.Unavailable unavailable -> unavailable;
        };
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance source(
                Frame frame,
                SourceView source,
                StatisticsView statistics,
                KeysView writeKeys,
                KeysView readKeys,
                Form form);
    }
}

package io.klantbeeld.gateway.console.campaign.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.List;

/**
 * How words look when they are sent.
 *
 * @param html a whole document, for a frame in which nothing runs; null where there is none
 * @param faults what keeps them from being shown
 */
record Look(State state, String tag, String language, String subject, String html, String text, List<Fault> faults) {
    static Look of(Answer answer, String tag, String language) {
        var told = answer.bodyOrNothing();
        return new Look(
                answer.state(),
                tag,
                language,
                Fields.text(told, "subject"),
                Fields.text(told, "html"),
                Fields.text(told, "text"),
                Fault.of(answer));
    }

    /** What is asked, for the words of a language in a document. */
    static JsonNode request(Document document, String place, String tag) {
        var words = document.at(place);
        var request = Settings.object()
                .put("brand", Fields.text(document.root(), "brand"))
                .put("locale", tag);
        request.set("words", words.isObject() ? words : Settings.object());
        return request;
    }
}

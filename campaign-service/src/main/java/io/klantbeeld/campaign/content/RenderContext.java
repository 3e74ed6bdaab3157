package io.klantbeeld.campaign.content;

import java.util.HashMap;
import java.util.Map;

/**
 * What a template may name: {@code traits.*}, {@code event.*}, {@code brand}, {@code unsubscribeUrl} and
 * {@code preferenceUrl}.
 *
 * @param traits of the person, without those that the person does not allow to be used
 * @param event the interaction that the message answers, as on the wire; null if there was none
 * @param oneClickUrl the page of the person's own opt-out, {@code unsubscribeUrl} in templates
 * @param preferenceUrl the page of the person's preferences; null where there is none
 */
public record RenderContext(
        Map<String, Object> traits, Map<String, Object> event, String brand, String oneClickUrl, String preferenceUrl) {
    public RenderContext {
        traits = traits == null ? Map.of() : traits;
        event = event == null ? Map.of() : event;
    }

    Map<String, Object> names() {
        var names = new HashMap<String, Object>();
        names.put("traits", traits);
        names.put("event", event);
        names.put("brand", brand);
        names.put("unsubscribeUrl", oneClickUrl);
        names.put("preferenceUrl", preferenceUrl);
        return names;
    }
}

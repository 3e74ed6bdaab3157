package io.klantbeeld.campaign.channel.webhook;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.platform.Json;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.ValueResolvers;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The JSON of a message as a provider wants it: a template in Qute, strict, with nothing but the fields of a message,
 * each escaped for a JSON string.
 */
final class Payload {
    private static final Engine ENGINE = Engine.builder()
            .strictRendering(true)
            .addValueResolver(ValueResolvers.mapResolver())
            .addSectionHelper(new IfSectionHelper.Factory())
            .addResultMapper(new JsonText())
            .build();

    private static final OutboundMessage EXAMPLE = new OutboundMessage(
            new UUID(0, 0),
            1,
            "brand",
            "\"to\"",
            new RenderedMessage("en", false, "\\", "<p>\n</p>", "\t"),
            null,
            null);

    private final Template template;

    private Payload(Template template) {
        this.template = template;
    }

    /** An object with all fields of the message. */
    static Payload plain() {
        return new Payload(null);
    }

    /**
     * A payload by a template.
     *
     * @throws IllegalArgumentException if the template names a field that there is not, or does not make JSON
     */
    static Payload of(String source) {
        try {
            var payload = new Payload(ENGINE.parse(source));
            Json.read(new String(payload.of(EXAMPLE), StandardCharsets.UTF_8), Object.class);
            return payload;
        } catch (TemplateException e) {
            throw new IllegalArgumentException("the payload template has a fault: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("the payload template does not make JSON", e);
        }
    }

    byte[] of(OutboundMessage message) {
        var fields = fields(message);
        var json = template == null ? Json.write(fields) : template.data(fields).render();
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> fields(OutboundMessage message) {
        var content = message.content();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("contactId", message.contactId().toString());
        fields.put("brand", message.brand());
        fields.put("to", message.to());
        fields.put("subject", text(content.subject()));
        fields.put("text", text(content.text()));
        fields.put("html", text(content.html()));
        fields.put("locale", text(content.locale()));
        fields.put("attempt", message.attempt());
        return fields;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Prints values so that none can end the string that it stands in. */
    private static final class JsonText implements ResultMapper {
        @Override
        public boolean appliesTo(TemplateNode.Origin origin, Object value) {
            return value instanceof String;
        }

        @Override
        public String map(Object value, Expression expression) {
            return new String(JsonStringEncoder.getInstance().quoteAsString((String) value));
        }
    }
}

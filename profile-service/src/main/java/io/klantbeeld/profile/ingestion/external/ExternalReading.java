package io.klantbeeld.profile.ingestion.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.ingestion.Draft;
import io.klantbeeld.profile.ingestion.EventReading;
import io.klantbeeld.profile.ingestion.Item;
import io.klantbeeld.profile.ingestion.ItemForm;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.profile.ingestion.SentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Reads events as they are in the topic of other producers; members that it does not know are of no concern. */
@ApplicationScoped
class ExternalReading implements ItemForm {
    static final Item.Origin ORIGIN = Item.Origin.of("EXTERNAL");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final EventReading events;

    ExternalReading(EventReading events) {
        this.events = events;
    }

    @Override
    public String name() {
        return ORIGIN.form();
    }

    @Override
    public IngestedEvent read(JsonNode item, JsonNode envelope, Draft draft) {
        if (!item.isObject()) {
            throw new ItemRejected(RejectionCode.WRONG_TYPE, "");
        }
        if (!draft.source().brand().equals(item.path("brand").textValue())) {
            throw new ItemRejected(RejectionCode.WRONG_BRAND, "brand");
        }
        if (!item.path("messageId").isTextual()) {
            throw new ItemRejected(RejectionCode.MISSING_FIELD, "messageId");
        }
        return events.event(sent(item), draft);
    }

    private static SentEvent sent(JsonNode item) {
        try {
            return JSON.treeToValue(item, SentEvent.class);
        } catch (JsonMappingException wrong) {
            throw new ItemRejected(RejectionCode.WRONG_TYPE, path(wrong));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree is well-formed", impossible);
        }
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}

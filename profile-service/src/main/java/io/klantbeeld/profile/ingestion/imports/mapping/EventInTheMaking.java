package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.ingestion.Draft;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.profile.ingestion.imports.mapping.RowKeys.Said;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.Namespaces;
import io.klantbeeld.reference.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects what the cells of one row say. */
final class EventInTheMaking {
    private static final Pattern CHANNEL = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final ImportDefinition definition;
    private final Source source;
    private final Draft draft;
    private final List<String> identifiers = new ArrayList<>();
    private final Map<String, Object> traits = new TreeMap<>();
    private final Map<String, Object> properties = new TreeMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private String name;
    private Instant time;
    private IngestedEvent.Interaction interaction;

    EventInTheMaking(ImportDefinition definition, Source source, Draft draft) {
        this.definition = definition;
        this.source = source;
        this.draft = draft;
        this.time = definition.occurredAt();
        this.name = definition.name() == null ? definition.kind().usualName() : definition.name();
    }

    void set(Target target, Object value, String field) {
        switch (target) {
            case Target.Named(var namespace) -> identify(namespace, single(value, field), field);
            case Target.Trait(var trait) -> traits.put(trait, value);
            case Target.Property(var property) -> properties.put(property, value);
            case Target.Part part -> set(part, value, field);
        }
    }

    private void set(Target.Part part, Object value, String field) {
        switch (part) {
            case TIME -> time = (Instant) value;
            case NAME -> name = single(value, field);
            case CHANNEL -> draft.happenedOn(channel(single(value, field), field), null);
            case INTERACTION -> interaction = interaction(single(value, field), field);
        }
        fields.put(part == Target.Part.TIME ? "occurredAt" : part.name().toLowerCase(Locale.ROOT), field);
    }

    private void identify(String namespace, String value, String field) {
        try {
            var phone = Namespaces.PHONE.equals(namespace);
            var identifier = Identifier.of(namespace, phone ? PhoneNumber.read(value, source.defaultCountry()) : value);
            if (draft.identifyIfValid(namespace, value, field)) {
                identifiers.add(identifier.toString());
            }
        } catch (InvalidReference invalid) {
            throw new RowRejected(invalid.reason().name(), field);
        }
    }

    Said said() {
        return new Said(name, time, identifiers, traits, properties);
    }

    IngestedEvent finish(String messageId) {
        if (time != null) {
            draft.occurred(time);
        } else if (definition.kind().happened()) {
            throw new ItemRejected(RejectionCode.MISSING_FIELD, "occurredAt");
        }
        var type = interaction == null ? definition.kind().type() : IngestedEvent.Type.CONTACT_MOMENT;
        return draft.finish(
                new Draft.Kind(messageId, type, type == IngestedEvent.Type.IDENTIFY ? null : name, interaction),
                new Draft.Content(properties, traits, Map.of()));
    }

    /** The column in which a part of the event was looked for. */
    String fieldOf(String part) {
        return fields.getOrDefault(part, columnOf(part));
    }

    private String columnOf(String part) {
        var to = part.equals("occurredAt") ? "time" : part;
        return definition.mapping().stream()
                .filter(mapping -> to.equals(mapping.to()) && !mapping.isConstant())
                .map(ColumnMapping::column)
                .findFirst()
                .orElse(part);
    }

    private static String single(Object value, String field) {
        try {
            return CellReading.text(value);
        } catch (IllegalArgumentException nested) {
            throw new RowRejected("WRONG_TYPE", field);
        }
    }

    private static String channel(String value, String field) {
        if (!CHANNEL.matcher(value).matches()) {
            throw new RowRejected("WRONG_TYPE", field);
        }
        return value;
    }

    private static IngestedEvent.Interaction interaction(String value, String field) {
        try {
            return IngestedEvent.Interaction.valueOf(value);
        } catch (IllegalArgumentException unknown) {
            throw new RowRejected("WRONG_TYPE", field);
        }
    }
}

package io.klantbeeld.profile.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What kind of value a trait or a property of an event has, as a rule sees it. */
public enum PropertyType {
    STRING(SimpleType.STRING),
    /** Every number is a fraction to a rule, so that 10 and 10.0 are the same. */
    NUMBER(SimpleType.DOUBLE),
    BOOLEAN(SimpleType.BOOL),
    /** To a rule the instant at which the day begins (UTC). */
    DATE(SimpleType.TIMESTAMP),
    INSTANT(SimpleType.TIMESTAMP),
    LIST(ListType.create(SimpleType.DYN)),
    MAP(MapType.create(SimpleType.STRING, SimpleType.DYN)),
    /** Nobody has said, so a rule finds out when it is evaluated. */
    ANY(SimpleType.DYN);

    private static final int LAST_YEAR = 9_999;

    private final CelType cel;

    PropertyType(CelType cel) {
        this.cel = cel;
    }

    CelType cel() {
        return cel;
    }

    /** The value as CEL has it; null where there is none of this type. */
    Object read(Object json) {
        return switch (this) {
            case STRING -> json instanceof String text ? text : null;
            case NUMBER -> json instanceof Number number ? number.doubleValue() : null;
            case BOOLEAN -> json instanceof Boolean truth ? truth : null;
            case DATE, INSTANT -> instant(json);
            case LIST -> json instanceof List<?> ? CelValue.of(json) : null;
            case MAP -> json instanceof Map<?, ?> ? CelValue.of(json) : null;
            case ANY -> json == null ? null : CelValue.of(json);
        };
    }

    private static Instant instant(Object json) {
        return switch (json) {
            case Instant instant -> instant;
            case String text -> parsed(text);
            case null, default -> null;
        };
    }

    private static Instant parsed(String text) {
        try {
            var instant = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year < 1 || year > LAST_YEAR ? null : instant;
        } catch (DateTimeException none) {
            return null;
        }
    }
}

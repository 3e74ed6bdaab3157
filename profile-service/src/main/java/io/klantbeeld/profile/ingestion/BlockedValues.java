package io.klantbeeld.profile.ingestion;

import io.klantbeeld.reference.Identifier;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows values that stand for nobody; as identifiers they would make one person of everybody. */
final class BlockedValues {
    private static final Set<String> WORDS = Set.of(
            "null",
            "nil",
            "none",
            "undefined",
            "nan",
            "unknown",
            "anonymous",
            "guest",
            "true",
            "false",
            "-1",
            "[object object]");
    private static final Pattern ZEROS = Pattern.compile("[0-]+");

    private BlockedValues() {}

    static boolean blocks(Identifier identifier) {
        var value = identifier.value().toLowerCase(Locale.ROOT);
        return WORDS.contains(value) || ZEROS.matcher(value).matches();
    }
}

package io.klantbeeld.campaign.content;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Results;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Prints a value into a message: one line of text that can neither end its paragraph nor become markup. */
enum ValueText implements ResultMapper {
    PLAIN {
        @Override
        String escaped(String line) {
            return line;
        }
    },
    HTML {
        @Override
        String escaped(String line) {
            return line.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    };

    private static final int CHARACTERS = 2_000;
    // Line breaks and other controls would let a value add lines; direction overrides let it disguise the rest.
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

    abstract String escaped(String line);

    @Override
    public String map(Object value, Expression expression) {
        var line = CONTROLS.matcher(printed(value, expression)).replaceAll(" ");
        if (line.length() > CHARACTERS) {
            throw new UnprintableValue(expression.toOriginalString(), "is longer than " + CHARACTERS + " characters");
        }
        return escaped(line);
    }

    private static String printed(Object value, Expression expression) {
        if (Results.isNotFound(value)) {
            throw new UnprintableValue(expression.toOriginalString(), "has no value and no default");
        }
        return switch (value) {
            case null -> "";
            case CharSequence text -> text.toString();
            case Boolean flag -> flag.toString();
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            default -> throw new UnprintableValue(expression.toOriginalString(), "is not a text or a number");
        };
    }
}

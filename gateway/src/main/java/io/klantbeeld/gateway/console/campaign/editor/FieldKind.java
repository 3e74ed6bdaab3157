package io.klantbeeld.gateway.console.campaign.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a value of a campaign is written in a field of a form; what cannot be read is sent on as it is. */
enum FieldKind {
    TEXT,
    /** A condition, which is {@code true} for everybody where nothing is written. */
    CONDITION {
        @Override
        String read(JsonNode value, Dates dates) {
            var text = value.asText("");
            return text.equals("true") ? "" : text;
        }

        @Override
        JsonNode write(String text, Dates dates) {
            return JSON.textNode(text.isBlank() ? "true" : text);
        }
    },
    NUMBER {
        @Override
        JsonNode write(String text, Dates dates) {
            return number(text);
        }
    },
    CHOICE {
        @Override
        JsonNode write(String text, Dates dates) {
            return JSON.booleanNode(text.equals(YesNo.TRUE.key()));
        }
    },
    TIME {
        @Override
        String read(JsonNode value, Dates dates) {
            try {
                return value.isTextual()
                        ? dates.local(Instant.parse(value.asText())).toString()
                        : "";
            } catch (DateTimeException other) {
                return value.asText();
            }
        }

        @Override
        JsonNode write(String text, Dates dates) {
            try {
                return JSON.textNode(dates.instantOf(LocalDateTime.parse(text)).toString());
            } catch (DateTimeException other) {
                return JSON.textNode(text);
            }
        }
    },
    LENGTH {
        @Override
        String read(JsonNode value, Dates dates) {
            return value.isTextual() ? Lengths.read(value.asText()) : "";
        }

        @Override
        JsonNode write(String text, Dates dates) {
            return JSON.textNode(Lengths.write(text));
        }
    },
    MONEY {
        @Override
        String read(JsonNode value, Dates dates) {
            return (value.path("amount").asText("") + " "
                            + value.path("currency").asText(""))
                    .strip();
        }

        @Override
        JsonNode write(String text, Dates dates) {
            var parts = text.strip().split("\\s+");
            return JSON.objectNode()
                    .put("amount", parts[0].replace(',', '.'))
                    .put("currency", parts.length > 1 ? parts[1] : "EUR");
        }
    },
    ODDS {
        @Override
        String read(JsonNode value, Dates dates) {
            return value.isObject() ? plain(value.path("alpha")) + " : " + plain(value.path("beta")) : "";
        }

        @Override
        JsonNode write(String text, Dates dates) {
            var parts = text.split(":", 2);
            var odds = JSON.objectNode();
            odds.set("alpha", number(parts[0].strip()));
            odds.set("beta", number(parts.length > 1 ? parts[1].strip() : "1"));
            return odds;
        }
    },
    STOCK {
        @Override
        String read(JsonNode value, Dates dates) {
            return value.path("total").asText("");
        }

        @Override
        JsonNode write(String text, Dates dates) {
            return JSON.objectNode().set("total", number(text.strip()));
        }
    },
    LIST {
        @Override
        String read(JsonNode value, Dates dates) {
            var lines = new ArrayList<String>();
            value.forEach(item -> lines.add(item.asText()));
            return String.join("\n", lines);
        }

        @Override
        JsonNode write(String text, Dates dates) {
            var list = JSON.arrayNode();
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
            return list;
        }
    },
    WEIGHTS {
        @Override
        String read(JsonNode value, Dates dates) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + " = " + plain(entry.getValue()))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        JsonNode write(String text, Dates dates) {
            var weights = JSON.objectNode();
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                var parts = line.split("=", 2);
                weights.set(parts[0].strip(), number(parts.length > 1 ? parts[1].strip() : "1"));
            });
            return weights;
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?");

    /** The text of a value in its field. */
    String read(JsonNode value, Dates dates) {
        return value.isMissingNode() || value.isNull() ? "" : value.asText();
    }

    /** The value of a text that is not empty, except where nothing written means something. */
    JsonNode write(String text, Dates dates) {
        return JSON.textNode(text);
    }

    /** Tells whether nothing written is a value as well. */
    boolean isWholeWithoutText() {
        return this == CONDITION || this == LIST || this == WEIGHTS;
    }

    private static JsonNode number(String text) {
        var plain = text.replace(',', '.');
        return DECIMAL.matcher(plain).matches() ? JSON.numberNode(new BigDecimal(plain)) : JSON.textNode(text);
    }

    private static String plain(JsonNode number) {
        return number.isNumber() ? number.decimalValue().stripTrailingZeros().toPlainString() : number.asText("");
    }
}

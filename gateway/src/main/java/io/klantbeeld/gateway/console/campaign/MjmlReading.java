package io.klantbeeld.gateway.console.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what a person reads in MJML: its titles, paragraphs and buttons, without the layout. */
final class MjmlReading {
    private static final Pattern BODY = Pattern.compile("<mj-body\\b[^>]*>(.*)</mj-body>", Pattern.DOTALL);
    private static final Pattern PIECE =
            Pattern.compile("<(mj-text|mj-button|mj-image)\\b([^>]*?)(?:/>|>(.*?)</\\1>)", Pattern.DOTALL);
    private static final Pattern ALT = Pattern.compile("\\balt\\s*=\\s*\"([^\"]*)\"");

    private MjmlReading() {}

    /** What a block is. */
    public enum Kind {
        TITLE,
        TEXT,
        BUTTON,
        PICTURE
    }

    /** A title, a paragraph, a button, or what a picture shows. */
    public record Block(Kind kind, String text) {
        /** Tells whether it is of a kind, by its name in lower case. */
        public String style() {
            return "kb-letter-" + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Block> blocks(String mjml) {
        var blocks = new ArrayList<Block>();
        if (mjml == null) {
            return blocks;
        }
        var body = BODY.matcher(mjml);
        var pieces = PIECE.matcher(body.find() ? body.group(1) : mjml);
        while (pieces.find()) {
            var block = block(pieces.group(1), pieces.group(2), pieces.group(3) == null ? "" : pieces.group(3));
            if (!block.text().isEmpty()) {
                blocks.add(block);
            }
        }
        return List.copyOf(blocks);
    }

    private static Block block(String element, String attributes, String content) {
        return switch (element) {
            case "mj-button" -> new Block(Kind.BUTTON, plain(content));
            case "mj-image" -> {
                var alt = ALT.matcher(attributes);
                yield new Block(Kind.PICTURE, alt.find() ? alt.group(1).strip() : "");
            }
            default -> new Block(content.contains("<h1") ? Kind.TITLE : Kind.TEXT, plain(content));
        };
    }

    private static String plain(String content) {
        return content.replaceAll("\\s+", " ")
                .replaceAll("<br\\s*/?> ?", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&middot;", "·")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}

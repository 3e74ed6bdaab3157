package io.klantbeeld.campaign.content;

import io.klantbeeld.campaign.content.MjmlPiece.Attribute;
import io.klantbeeld.campaign.content.MjmlPiece.Kind;
import io.klantbeeld.campaign.content.MjmlPiece.Remark;
import io.klantbeeld.campaign.content.MjmlPiece.Rubble;
import io.klantbeeld.campaign.content.MjmlPiece.Tag;
import io.klantbeeld.campaign.content.MjmlPiece.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads MJML into pieces with offsets, which the compiler's own tolerant parser does not keep. */
final class MjmlScanner {
    private final String source;
    private final List<MjmlPiece> pieces = new ArrayList<>();
    private int at;

    private MjmlScanner(String source) {
        this.source = source;
    }

    static List<MjmlPiece> scan(String source) {
        var scanner = new MjmlScanner(source);
        while (scanner.at < source.length()) {
            scanner.piece();
        }
        return scanner.pieces;
    }

    private void piece() {
        if (source.startsWith("<!--", at)) {
            remark();
        } else if (source.startsWith("<!", at) || source.startsWith("<?", at)) {
            rubble();
        } else if (startsTag(at)) {
            tag();
        } else {
            words();
        }
    }

    private boolean startsTag(int offset) {
        int letter = source.startsWith("</", offset) ? offset + 2 : offset + 1;
        return source.charAt(offset) == '<' && letter < source.length() && isLetter(source.charAt(letter));
    }

    private void words() {
        int start = at;
        do {
            at++;
        } while (at < source.length()
                && !startsTag(at)
                && !source.startsWith("<!", at)
                && !source.startsWith("<?", at));
        pieces.add(new Words(start, source.substring(start, at)));
    }

    private void remark() {
        int end = source.indexOf("-->", at + 4);
        if (end < 0) {
            rubble();
            return;
        }
        pieces.add(new Remark(at, source.substring(at + 4, end)));
        at = end + 3;
    }

    // Nothing after it can be trusted.
    private void rubble() {
        pieces.add(new Rubble(at));
        at = source.length();
    }

    private void tag() {
        int start = at;
        boolean ends = source.charAt(at + 1) == '/';
        at += ends ? 2 : 1;
        var name = name();
        var attributes = new ArrayList<Attribute>();
        spaces();
        while (at < source.length() && !endsTag()) {
            attributes.add(attribute());
            spaces();
        }
        if (at >= source.length() || source.charAt(at) == '<') {
            at = start;
            rubble();
            return;
        }
        boolean empty = source.charAt(at) == '/';
        at += empty ? 2 : 1;
        pieces.add(new Tag(start, ends ? Kind.END : empty ? Kind.EMPTY : Kind.START, name, attributes));
    }

    // A < within a tag means that its > was forgotten.
    private boolean endsTag() {
        return source.charAt(at) == '>' || source.charAt(at) == '<' || source.startsWith("/>", at);
    }

    private Attribute attribute() {
        int start = at;
        var name = name();
        if (name.isEmpty()) {
            at++;
            return new Attribute(start, source.substring(start, at), "");
        }
        spaces();
        if (at >= source.length() || source.charAt(at) != '=') {
            return new Attribute(start, name, "");
        }
        at++;
        spaces();
        return new Attribute(start, name, value());
    }

    private String value() {
        if (at >= source.length()) {
            return "";
        }
        char quote = source.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = source.indexOf(quote, at + 1);
            int start = at + 1;
            at = end < 0 ? source.length() : end + 1;
            return end < 0 ? "" : source.substring(start, end);
        }
        int start = at;
        while (at < source.length() && !Character.isWhitespace(source.charAt(at)) && source.charAt(at) != '>') {
            at++;
        }
        return source.substring(start, at);
    }

    private String name() {
        int start = at;
        while (at < source.length() && isOfName(source.charAt(at))) {
            at++;
        }
        return source.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private void spaces() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private static boolean isOfName(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':' || c == '.';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}

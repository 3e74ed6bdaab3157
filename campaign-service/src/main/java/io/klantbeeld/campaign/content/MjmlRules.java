package io.klantbeeld.campaign.content;

import io.klantbeeld.campaign.content.MjmlPiece.Attribute;
import io.klantbeeld.campaign.content.MjmlPiece.Kind;
import io.klantbeeld.campaign.content.MjmlPiece.Remark;
import io.klantbeeld.campaign.content.MjmlPiece.Rubble;
import io.klantbeeld.campaign.content.MjmlPiece.Tag;
import io.klantbeeld.campaign.content.MjmlPiece.Words;
import io.klantbeeld.rest.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules for MJML: a well-formed tree of known elements in which no text gets lost, and in which a person's values
 * stand only where they are text.
 */
final class MjmlRules {
    private static final int DEPTH = 100;
    private static final Pattern EXPRESSION = Pattern.compile("(?<!\\\\)\\{[^\\s{}]");
    private static final Pattern OWN_LINK = Pattern.compile("\\{(unsubscribeUrl|preferenceUrl)}");

    private final String field;
    private final String source;
    private final List<Violation> violations = new ArrayList<>();
    private final Deque<Tag> open = new ArrayDeque<>();
    private boolean hasBody;

    private MjmlRules(String field, String source) {
        this.field = field;
        this.source = source;
    }

    static List<Violation> check(String field, String source) {
        return new MjmlRules(field, source).check();
    }

    private List<Violation> check() {
        for (var piece : MjmlScanner.scan(source)) {
            boolean readable = check(piece);
            if (!readable) {
                return violations;
            }
        }
        if (!open.isEmpty()) {
            refuse(open.peek().offset(), "<" + open.peek().name() + "> is not closed");
        } else if (!hasBody && violations.isEmpty()) {
            refuse(0, "an MJML document is <mjml><mj-body>…</mj-body></mjml>");
        }
        return violations;
    }

    /** Whether what follows can be judged too. */
    private boolean check(MjmlPiece piece) {
        return switch (piece) {
            case Tag tag -> check(tag);
            case Words words -> check(words);
            case Remark remark -> check(remark);
            case Rubble rubble -> {
                refuse(rubble.offset(), "this is neither a closed element nor a closed comment");
                yield false;
            }
        };
    }

    private boolean check(Words words) {
        if (words.isBlank()) {
            return true;
        }
        var holder = open.stream().map(Tag::name).filter(MjmlVocabulary::isMjml).findFirst();
        int offset = words.offset()
                + words.text().length()
                - words.text().stripLeading().length();
        if (holder.filter(MjmlVocabulary::holdsText).isEmpty()) {
            refuse(offset, "text here would be lost; put it into <mj-text> or, for sections around elements, <mj-raw>");
        } else if (holder.get().equals("mj-style")
                && EXPRESSION.matcher(words.text()).find()) {
            refuse(offset, "no expressions in styles; put a space after a { of CSS");
        }
        return true;
    }

    private boolean check(Remark remark) {
        if (EXPRESSION.matcher(remark.text()).find()) {
            refuse(remark.offset(), "no expressions in comments");
        }
        return true;
    }

    private boolean check(Tag tag) {
        if (tag.kind() == Kind.END) {
            return close(tag);
        }
        if (open.isEmpty() && !(tag.name().equals("mjml") && !hasBody)) {
            refuse(tag.offset(), "the document is one <mjml> element");
            return false;
        }
        if (open.size() > DEPTH) {
            refuse(tag.offset(), "elements are nested more than " + DEPTH + " deep");
            return false;
        }
        if (!MjmlVocabulary.isKnown(tag.name())) {
            refuse(tag.offset(), "this element cannot be used in a template");
        }
        if (tag.name().equals("mj-body")) {
            hasBody = true;
        }
        tag.attributes().forEach(attribute -> check(tag, attribute));
        if (tag.kind() == Kind.START && !MjmlVocabulary.isVoid(tag.name())) {
            open.push(tag);
        }
        return true;
    }

    private boolean close(Tag tag) {
        if (MjmlVocabulary.isVoid(tag.name())) {
            return true;
        }
        if (open.isEmpty() || !open.peek().name().equals(tag.name())) {
            var expected =
                    open.isEmpty() ? "nothing is open here" : "<" + open.peek().name() + "> is to be closed first";
            refuse(tag.offset(), expected);
            return false;
        }
        open.pop();
        return true;
    }

    private void check(Tag tag, Attribute attribute) {
        boolean expression = EXPRESSION.matcher(attribute.value()).find();
        if (attribute.name().startsWith("on")
                || tag.name().equals("meta") && attribute.name().equals("http-equiv")) {
            refuse(attribute.offset(), "this attribute cannot be used in a template");
        } else if (expression && attribute.name().equals("href")) {
            if (!OWN_LINK.matcher(attribute.value()).matches()) {
                refuse(
                        attribute.offset(),
                        "a link is an address without expressions, {unsubscribeUrl} or {preferenceUrl}");
            }
        } else if (expression && !MjmlVocabulary.isReadAloud(attribute.name())) {
            refuse(attribute.offset(), "expressions can stand in texts, and in alt, title and aria-label");
        } else if (MjmlVocabulary.isAddress(attribute.name()) && !MjmlVocabulary.isReachable(attribute.value())) {
            refuse(attribute.offset(), "an address starts with https://, http://, mailto:, tel:, cid: or #");
        }
    }

    private void refuse(int offset, String message) {
        violations.add(Position.of(source, offset).violation(field, message));
    }
}

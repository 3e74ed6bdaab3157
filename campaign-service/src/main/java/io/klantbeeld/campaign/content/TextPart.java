package io.klantbeeld.campaign.content;

import ch.digitalfondue.jfiveparse.Element;
import ch.digitalfondue.jfiveparse.JFiveParse;
import ch.digitalfondue.jfiveparse.Node;
import ch.digitalfondue.jfiveparse.Text;
import java.util.Map;
import java.util.Set;

/** Makes the text part out of compiled HTML: what is shown, in its order, with the address after each link. */
final class TextPart {
    private static final Set<String> UNSEEN = Set.of("head", "style", "title", "script");
    private static final Map<String, Integer> BREAKS = Map.ofEntries(
            Map.entry("br", 1),
            Map.entry("div", 1),
            Map.entry("li", 1),
            Map.entry("blockquote", 2),
            Map.entry("h1", 2),
            Map.entry("h2", 2),
            Map.entry("h3", 2),
            Map.entry("hr", 2),
            Map.entry("ol", 2),
            Map.entry("p", 2),
            Map.entry("table", 2),
            Map.entry("tr", 2),
            Map.entry("ul", 2));

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;

    private TextPart() {}

    static String of(String html) {
        var part = new TextPart();
        part.append(JFiveParse.parse(html));
        return part.text.toString().strip() + "\n";
    }

    private void append(Node node) {
        switch (node) {
            case Text words -> append(words.getData());
            case Element element when isSeen(element) -> append(element);
            case Element unseen -> {}
            default -> node.getChildNodes().forEach(this::append);
        }
    }

    private void append(Element element) {
        int around = BREAKS.getOrDefault(element.getNodeName(), 0);
        breaks = Math.max(breaks, around);
        switch (element.getNodeName()) {
            case "img" -> append(attribute(element, "alt"));
            case "li" -> append("- ");
            case "td", "th" -> space = true;
            default -> {}
        }
        element.getChildNodes().forEach(this::append);
        if (element.getNodeName().equals("a")) {
            appendAddress(attribute(element, "href"), element.getTextContent().strip());
        }
        breaks = Math.max(breaks, around);
    }

    private void appendAddress(String address, String label) {
        if (address.isEmpty() || address.startsWith("#") || label.isEmpty()) {
            return;
        }
        if (!label.equals(address) && !("mailto:" + label).equals(address) && !("tel:" + label).equals(address)) {
            space = false;
            breaks = 0;
            append(": " + address);
        }
    }

    private void append(String words) {
        for (var word : words.replace('\u00a0', ' ').splitWithDelimiters("\\s+", 0)) {
            if (word.isBlank()) {
                space |= !word.isEmpty();
            } else {
                separate();
                text.append(word);
            }
        }
    }

    private void separate() {
        if (!text.isEmpty() && breaks > 0) {
            text.append("\n".repeat(breaks));
        } else if (!text.isEmpty() && space) {
            text.append(' ');
        }
        breaks = 0;
        space = false;
    }

    private static boolean isSeen(Element element) {
        return !UNSEEN.contains(element.getNodeName())
                && !attribute(element, "style").replace(" ", "").contains("display:none");
    }

    private static String attribute(Element element, String name) {
        var value = element.getAttribute(name);
        return value == null ? "" : value;
    }
}

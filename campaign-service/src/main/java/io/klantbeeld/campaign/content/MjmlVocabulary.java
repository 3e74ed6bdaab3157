package io.klantbeeld.campaign.content;

import java.util.Locale;
import java.util.Set;

/** Which elements and addresses a template may have. */
final class MjmlVocabulary {
    /** Elements that hold HTML or text; elsewhere MJML drops text silently. */
    private static final Set<String> CONTENT = Set.of(
            "mj-accordion-text",
            "mj-accordion-title",
            "mj-button",
            "mj-navbar-link",
            "mj-preview",
            "mj-raw",
            "mj-social-element",
            "mj-style",
            "mj-table",
            "mj-text",
            "mj-title");

    private static final Set<String> LAYOUT = Set.of(
            "mjml",
            "mj-accordion",
            "mj-accordion-element",
            "mj-all",
            "mj-attributes",
            "mj-body",
            "mj-breakpoint",
            "mj-carousel",
            "mj-carousel-image",
            "mj-class",
            "mj-column",
            "mj-divider",
            "mj-group",
            "mj-head",
            "mj-hero",
            "mj-image",
            "mj-navbar",
            "mj-section",
            "mj-social",
            "mj-spacer",
            "mj-wrapper");

    /** What mail clients do not run or do not show, or what would load or send something unasked. */
    private static final Set<String> REFUSED = Set.of(
            "applet",
            "audio",
            "base",
            "body",
            "button",
            "embed",
            "form",
            "frame",
            "frameset",
            "head",
            "html",
            "iframe",
            "input",
            "link",
            "math",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "video");

    private static final Set<String> VOID = Set.of("area", "br", "col", "hr", "img", "meta", "source", "track", "wbr");
    private static final Set<String> ADDRESSES = Set.of(
            "action", "background", "background-url", "formaction", "href", "poster", "src", "srcset", "xlink:href");
    private static final Set<String> SCHEMES = Set.of("https://", "http://", "mailto:", "tel:", "cid:", "#");
    private static final Set<String> READ_ALOUD = Set.of("alt", "aria-label", "title");

    private MjmlVocabulary() {}

    static boolean isMjml(String element) {
        return element.equals("mjml") || element.startsWith("mj-");
    }

    static boolean holdsText(String element) {
        return CONTENT.contains(element);
    }

    static boolean isVoid(String element) {
        return VOID.contains(element);
    }

    static boolean isKnown(String element) {
        return isMjml(element) ? CONTENT.contains(element) || LAYOUT.contains(element) : !REFUSED.contains(element);
    }

    static boolean isAddress(String attribute) {
        return ADDRESSES.contains(attribute);
    }

    static boolean isReachable(String address) {
        return SCHEMES.stream().anyMatch(address.strip().toLowerCase(Locale.ROOT)::startsWith);
    }

    static boolean isReadAloud(String attribute) {
        return READ_ALOUD.contains(attribute);
    }
}

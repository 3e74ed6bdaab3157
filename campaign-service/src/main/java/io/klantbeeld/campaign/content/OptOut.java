package io.klantbeeld.campaign.content;

import io.klantbeeld.rest.Violation;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode;
import java.util.Optional;

/** Whether a message shows a way out. */
enum OptOut {
    /** Everyone who gets it must see the link. */
    REQUIRED {
        @Override
        Optional<Violation> faultOfHtml(String field, Template html) {
            return showsLink(html)
                    ? Optional.empty()
                    : Optional.of(Violation.of(field, "has no link to unsubscribe that everyone sees")
                            .hinting("Add <a href=\"{unsubscribeUrl}\">…</a>, outside any {#if}."));
        }

        @Override
        Optional<Violation> faultOfText(String field, Template text) {
            return printsLink(text)
                    ? Optional.empty()
                    : Optional.of(Violation.of(field, "does not say how to unsubscribe")
                            .hinting("Add a line with {unsubscribeUrl}, outside any {#if}."));
        }
    },
    /** Nobody can refuse its purpose, so that there never is a link: to demand one would fail every message. */
    IMPOSSIBLE {
        @Override
        Optional<Violation> faultOfHtml(String field, Template html) {
            return faultOfText(field, html);
        }

        @Override
        Optional<Violation> faultOfText(String field, Template text) {
            return printsLink(text)
                    ? Optional.of(Violation.of(field, "has a link to unsubscribe, but its purpose cannot be refused")
                            .hinting("Leave {unsubscribeUrl} out, or put it into {#if unsubscribeUrl}…{/if}."))
                    : Optional.empty();
        }
    },
    /** It is not known yet for which purpose it is. */
    LEFT_OPEN {
        @Override
        Optional<Violation> faultOfHtml(String field, Template html) {
            return Optional.empty();
        }

        @Override
        Optional<Violation> faultOfText(String field, Template text) {
            return Optional.empty();
        }
    };

    private static final String NAME = "unsubscribeUrl";
    private static final String LINK = "href=\"";

    /** What is wrong with an HTML part, if something is. */
    abstract Optional<Violation> faultOfHtml(String field, Template html);

    /** What is wrong with a text part, if something is. */
    abstract Optional<Violation> faultOfText(String field, Template text);

    private static boolean showsLink(Template html) {
        var nodes = html.getNodes();
        for (int i = 1; i < nodes.size(); i++) {
            var before = nodes.get(i - 1);
            if (isLink(nodes.get(i))
                    && before.isText()
                    && before.asText().getValue().endsWith(LINK)) {
                return true;
            }
        }
        return false;
    }

    private static boolean printsLink(Template template) {
        return template.getNodes().stream().anyMatch(OptOut::isLink);
    }

    private static boolean isLink(TemplateNode node) {
        return node.isExpression()
                && node.getExpressions().getFirst().toOriginalString().equals(NAME);
    }
}

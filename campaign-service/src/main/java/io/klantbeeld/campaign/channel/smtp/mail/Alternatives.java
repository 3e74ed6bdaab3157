package io.klantbeeld.campaign.channel.smtp.mail;

import io.klantbeeld.campaign.content.RenderedMessage;

/** The body of a mail: the same words as text and as HTML, of which the reader shows the last that it can. */
final class Alternatives {
    private final String boundary;
    private final RenderedMessage content;

    /** A body whose boundary cannot occur in its parts: {@code =_} is nothing that quoted-printable writes. */
    Alternatives(String name, RenderedMessage content) {
        this.boundary = "=_" + name;
        this.content = content;
    }

    String contentType() {
        return "multipart/alternative;\r\n boundary=\"" + boundary + "\"";
    }

    String text() {
        return part("plain", content.text()) + part("html", content.html()) + "--" + boundary + "--\r\n";
    }

    private String part(String type, String words) {
        return "--" + boundary + "\r\nContent-Type: text/" + type
                + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + QuotedPrintable.encode(words.strip());
    }
}

package io.klantbeeld.campaign.channel.smtp.dialogue;

/**
 * A mail as the server sees it.
 *
 * @param from where it goes when it cannot be delivered
 * @param id comes back in reports of its delivery (RFC 3461); letters, digits and dashes
 * @param source the mail in ASCII, lines ending with CRLF
 */
public record Envelope(String from, String to, String id, String source) {
    /** With its end, and with no line of its own that would be taken for it (RFC 5321, 4.5.2). */
    String stuffed() {
        return source.replace("\r\n.", "\r\n..") + ".\r\n";
    }
}

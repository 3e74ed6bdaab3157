package io.klantbeeld.campaign.channel.smtp.dialogue;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer of the server, without its text, which may quote an address.
 *
 * @param code the reply code; 0 for what is no reply
 * @param enhanced the enhanced status code (RFC 3463); empty for none
 */
public record Reply(int code, String enhanced) {
    private static final Pattern LAST_LINE =
            Pattern.compile("([2-5]\\d\\d)(?:[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3})(?: .*)?|.*))?");

    static Reply of(List<String> lines) {
        var last = LAST_LINE.matcher(lines.getLast());
        if (!last.matches()) {
            return new Reply(0, "");
        }
        return new Reply(Integer.parseInt(last.group(1)), last.group(2) == null ? "" : last.group(2));
    }

    /** Whether the server agrees, or asks to go on. */
    public boolean isPositive() {
        return code >= 200 && code < 400;
    }

    /** Whether trying again is of no use. */
    public boolean isPermanent() {
        return code >= 500;
    }

    /** Whether it was an answer at all. */
    public boolean isReadable() {
        return code > 0;
    }

    @Override
    public String toString() {
        return "SMTP " + code + (enhanced.isEmpty() ? "" : " " + enhanced);
    }
}

package io.klantbeeld.campaign.channel.smtp.mail;

import java.nio.charset.StandardCharsets;

/** Writes text in the encoding quoted-printable (RFC 2045, 6.7): ASCII, lines of at most 76 characters. */
final class QuotedPrintable {
    private static final int LINE = 75;
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private final StringBuilder encoded;
    private int column;

    private QuotedPrintable(int capacity) {
        this.encoded = new StringBuilder(capacity);
    }

    /** Encodes UTF-8; every line ends with CRLF, the last one too. */
    static String encode(String text) {
        var writer = new QuotedPrintable(text.length() * 5 / 4 + 80);
        text.lines().forEach(writer::line);
        return writer.encoded.toString();
    }

    private void line(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        column = 0;
        for (int i = 0; i < bytes.length; i++) {
            octet(bytes[i] & 0xff, i == bytes.length - 1);
        }
        encoded.append("\r\n");
    }

    private void octet(int octet, boolean last) {
        // A space at the end of a line does not survive all relays.
        boolean literal = octet > ' ' && octet < 127 && octet != '=' || (octet == ' ' || octet == '\t') && !last;
        int width = literal ? 1 : 3;
        if (column + width > LINE) {
            encoded.append("=\r\n");
            column = 0;
        }
        if (literal) {
            encoded.append((char) octet);
        } else {
            encoded.append('=').append(DIGITS[octet >> 4]).append(DIGITS[octet & 15]);
        }
        column += width;
    }
}

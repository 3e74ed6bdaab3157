package io.klantbeeld.campaign.channel.smtp.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes text in the encoding quoted-printable (RFC 2045, 6.7): ASCII, lines of at most 76 characters. */
final class QuotedPrintable {
    private static final int LINE = 75;
    private static final int DELETE = 127;
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] encoded = new byte[1_024];
    private int length;
    private int column;

    private QuotedPrintable() {}

    /** Encodes UTF-8; every line ends with CRLF, the last one too. */
    static String encode(String text) {
        var writer = new QuotedPrintable();
        text.lines().forEach(writer::line);
        return new String(writer.encoded, 0, writer.length, StandardCharsets.US_ASCII);
    }

    private void line(String line) {
        var octets = line.getBytes(StandardCharsets.UTF_8);
        makeRoom(octets.length);
        column = 0;
        int at = 0;
        while (at < octets.length) {
            at += literals(octets, at);
            if (at < octets.length) {
                boolean literal = isLiteral(octets, at);
                breakLine(literal ? 1 : 3);
                at += literal ? 0 : escape(octets[at] & 0xff);
            }
        }
        encoded[length++] = '\r';
        encoded[length++] = '\n';
    }

    // An octet takes three characters at most, and every 25th of those three more for a line end.
    private void makeRoom(int octets) {
        int needed = length + 4 * octets + 2;
        if (needed > encoded.length) {
            encoded = Arrays.copyOf(encoded, Math.max(needed, 2 * encoded.length));
        }
    }

    // Most text stands for itself: as much of it as the line takes, at once.
    private int literals(byte[] octets, int from) {
        int end = Math.min(octets.length, from + LINE - column);
        int to = from;
        while (to < end && isLiteral(octets, to)) {
            to++;
        }
        System.arraycopy(octets, from, encoded, length, to - from);
        length += to - from;
        column += to - from;
        return to - from;
    }

    // A space at the end of a line does not survive all relays.
    private static boolean isLiteral(byte[] octets, int at) {
        byte octet = octets[at];
        return octet > ' ' && octet != '=' && octet != DELETE
                || (octet == ' ' || octet == '\t') && at < octets.length - 1;
    }

    private void breakLine(int width) {
        if (column + width > LINE) {
            encoded[length++] = '=';
            encoded[length++] = '\r';
            encoded[length++] = '\n';
            column = 0;
        }
    }

    private int escape(int octet) {
        encoded[length++] = '=';
        encoded[length++] = DIGITS[octet >> 4];
        encoded[length++] = DIGITS[octet & 15];
        column += 3;
        return 1;
    }
}

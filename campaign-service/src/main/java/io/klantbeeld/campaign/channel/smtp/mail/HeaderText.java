package io.klantbeeld.campaign.channel.smtp.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Writes human text into mail headers (RFC 5322, and RFC 2047 for what is not ASCII). */
final class HeaderText {
    /** Bytes per encoded word, so that the first line, with the name of its header, stays below 78 characters. */
    private static final int WORD_BYTES = 36;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private HeaderText() {}

    /** The value of an unstructured header such as Subject. */
    static String unstructured(String text) {
        var line = CONTROLS.matcher(text).replaceAll(" ").strip();
        return isPlain(line) ? line : encoded(line);
    }

    /** A display name: a quoted string, or encoded words. */
    static String phrase(String name) {
        var line = CONTROLS.matcher(name).replaceAll(" ").strip();
        return isPlain(line) ? '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : encoded(line);
    }

    // What looks like an encoded word is encoded, or it would be decoded into something else.
    private static boolean isPlain(String line) {
        return line.chars().allMatch(c -> c >= ' ' && c < 127) && !line.contains("=?");
    }

    private static String encoded(String line) {
        return String.join(
                "\r\n ", words(line).stream().map(HeaderText::encodedWord).toList());
    }

    private static String encodedWord(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    // A character is never split over two words.
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        int bytes = 0;
        for (int codePoint : line.codePoints().toArray()) {
            var character = Character.toString(codePoint);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > WORD_BYTES) {
                words.add(word.toString());
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += length;
        }
        words.add(word.toString());
        return words;
    }
}

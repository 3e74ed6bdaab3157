package io.klantbeeld.campaign.calendar;

import java.nio.charset.StandardCharsets;

/** Writes the lines of an iCalendar file: escaped, and folded at 75 octets, never within a character (RFC 5545, 3.1). */
final class CalendarText {
    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder written = new StringBuilder();

    /** Writes a property whose value is as it is written, such as a time. */
    CalendarText line(String name, String value) {
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            var text = Character.toString(character);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                written.append(END).append(' ');
                octets = 1;
            }
            written.append(text);
            octets += length;
        }
        written.append(END);
        return this;
    }

    /** Writes a property whose value is a text. */
    CalendarText text(String name, String value) {
        return line(name, escaped(value));
    }

    @Override
    public String toString() {
        return written.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }
}

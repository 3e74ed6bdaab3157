package io.klantbeeld.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Reports of mail servers and mailbox providers, as they write them, about the mail of a contact. */
public final class Reports {
    private Reports() {}

    /** The bytes of a report, lines ending with CRLF. */
    public static byte[] about(UUID contact, String name) {
        return text(contact, name).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a report that was written just now. */
    public static byte[] ofNow(UUID contact, String name) {
        var now = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        return text(contact, name).replaceAll("(?m)^Date: .*$", "Date: " + now).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text of a report. */
    public static String text(UUID contact, String name) {
        try (var file = Reports.class.getResourceAsStream("/reports/" + name + ".eml")) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace("\r\n", "\n")
                    .replace("\n", "\r\n")
                    .replace("CONTACT", contact.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

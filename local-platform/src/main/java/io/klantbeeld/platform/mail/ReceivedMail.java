package io.klantbeeld.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail that the local mail server accepted.
 *
 * @param file the mail as it arrived
 * @param acceptedAt when the server accepted it
 * @param recipient the address of the envelope
 * @param from the header From
 * @param subject the decoded header Subject
 * @param unsubscribeUrl the one-click address of List-Unsubscribe, if there is one
 */
public record ReceivedMail(
        Path file, Instant acceptedAt, String recipient, String from, String subject, Optional<String> unsubscribeUrl) {
    static final String RECIPIENT_HEADER = "Delivered-To";

    private static final DateTimeFormatter ARRIVAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'");
    private static final int ARRIVAL_LENGTH = "20260101T000000.000Z".length();

    static ReceivedMail of(Path file) {
        MimeMessage message = message(file);
        String arrival = file.getFileName().toString().substring(0, ARRIVAL_LENGTH);
        return new ReceivedMail(
                file,
                LocalDateTime.parse(arrival, ARRIVAL).toInstant(ZoneOffset.UTC),
                header(message, RECIPIENT_HEADER),
                header(message, "From"),
                header(message, "Subject"),
                Optional.of(header(message, "List-Unsubscribe"))
                        .filter(value -> value.startsWith("<") && value.contains(">"))
                        .map(value -> value.substring(1, value.indexOf('>'))));
    }

    /** Reads the mail with its parts. */
    public MimeMessage message() {
        return message(file);
    }

    private static MimeMessage message(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        }
    }

    private static String header(MimeMessage message, String name) {
        try {
            String value = message.getHeader(name, null);
            return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (MessagingException | UnsupportedEncodingException unreadable) {
            return "";
        }
    }
}

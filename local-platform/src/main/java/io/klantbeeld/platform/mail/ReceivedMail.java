package io.klantbeeld.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
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
 */
public record ReceivedMail(Path file, Instant acceptedAt, String recipient, String from, String subject) {
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
                header(message, "Subject"));
    }

    /** Reads the mail with its parts. */
    public MimeMessage message() {
        return message(file);
    }

    /** The decoded value of a header; empty where it is absent. */
    public String header(String name) {
        return header(message(), name);
    }

    /** The one-click address of List-Unsubscribe (RFC 8058), if the mail has one. */
    public Optional<String> unsubscribeUrl() {
        return Optional.of(header("List-Unsubscribe"))
                .filter(value -> value.startsWith("<") && value.contains(">"))
                .map(value -> value.substring(1, value.indexOf('>')));
    }

    /** The plain text of the mail; empty where it has none. */
    public String text() {
        try {
            return text(message());
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static MimeMessage message(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            Properties properties = new Properties();
            // Addresses may be internationalised (RFC 6531).
            properties.setProperty("mail.mime.allowutf8", "true");
            return new MimeMessage(Session.getInstance(properties), content);
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

package io.klantbeeld.campaign.channel.smtp.report;

import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.InboundRefused;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads a mail that may be a report on another one. */
public final class MailReport {
    private static final Session SESSION = Session.getInstance(new Properties());

    private MailReport() {}

    /**
     * What a mail says of contacts; empty if it is no report, or says nothing that one can be found by.
     *
     * @param source the mail, of which the end may be missing
     * @throws InboundRefused if it cannot be read
     */
    public static List<Feedback> read(byte[] source, Instant receivedAt) throws InboundRefused {
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            if (mail.getHeader("From") == null && mail.getHeader("Content-Type") == null) {
                throw InboundRefused.unreadable("body", "is no mail");
            }
            var parts = ReportParts.of(mail);
            var subject = OriginalMail.of(mail, parts);
            if (subject.isEmpty()) {
                return List.of();
            }
            return statements(parts).stream()
                    .map(statement ->
                            new Feedback(subject.get(), statement.status(), statement.code(), sentAt(mail, receivedAt)))
                    .toList();
        } catch (MessagingException | IOException e) {
            throw InboundRefused.unreadable("body", "is not a mail that can be read");
        }
    }

    private static List<Statement> statements(ReportParts parts) throws InboundRefused {
        return parts.complaint().isPresent()
                ? Statement.ofComplaint(parts.complaint().get()).stream().toList()
                : Statement.ofDelivery(parts.delivery());
    }

    // The clock of a far server may be ahead of ours.
    private static Instant sentAt(MimeMessage mail, Instant receivedAt) {
        try {
            return Optional.ofNullable(mail.getSentDate())
                    .map(Date::toInstant)
                    .filter(sent -> sent.isBefore(receivedAt))
                    .orElse(receivedAt);
        } catch (MessagingException e) {
            return receivedAt;
        }
    }
}

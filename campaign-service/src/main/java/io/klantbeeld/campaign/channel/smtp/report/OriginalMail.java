package io.klantbeeld.campaign.channel.smtp.report;

import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.OfMessage;
import io.klantbeeld.campaign.channel.Feedback.Subject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds which mail a report is about: by the id of its envelope, its Message-ID, or what the report answers. Never by
 * the address: anybody can write a report about anybody's address, but only who got the mail knows its id.
 */
final class OriginalMail {
    private static final Pattern UNIQUE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern MESSAGE_ID = Pattern.compile("<([!-;=?-~]{1,200})@([A-Za-z0-9.-]{1,253})>");

    private OriginalMail() {}

    static Optional<Subject> of(MimeMessage report, ReportParts parts) throws MessagingException {
        var envelope = Stream.concat(parts.delivery().stream(), parts.complaint().stream())
                .map(fields -> fields.getHeader("Original-Envelope-Id", null))
                .flatMap(id -> contact(id).stream())
                .findFirst();
        if (envelope.isPresent()) {
            return envelope;
        }
        var ids = Stream.of(
                parts.original().map(headers -> header(headers, "Message-ID")).orElse(null),
                report.getHeader("In-Reply-To", null),
                report.getHeader("References", null));
        return ids.flatMap(id -> message(id).stream()).findFirst();
    }

    private static String header(InternetHeaders headers, String name) {
        return headers.getHeader(name, null);
    }

    private static Optional<Subject> message(String header) {
        var id = MESSAGE_ID.matcher(header == null ? "" : header);
        if (!id.find()) {
            return Optional.empty();
        }
        return contact(id.group(1)).or(() -> Optional.of(new OfMessage(id.group())));
    }

    private static Optional<Subject> contact(String id) {
        return Optional.ofNullable(id)
                .map(String::strip)
                .filter(text -> UNIQUE.matcher(text).matches())
                .map(text -> new OfContact(UUID.fromString(text)));
    }
}

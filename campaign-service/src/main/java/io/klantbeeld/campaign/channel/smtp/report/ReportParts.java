package io.klantbeeld.campaign.channel.smtp.report;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a mail that machines read, wherever its sender and the gateways on the way have put them. */
final class ReportParts {
    private static final int DEEPEST = 4;
    private static final int MOST = 20;

    private final List<InternetHeaders> delivery = new ArrayList<>();
    private InternetHeaders complaint;
    private InternetHeaders original;

    private ReportParts() {}

    static ReportParts of(MimePart mail) throws MessagingException, IOException {
        var parts = new ReportParts();
        parts.look(mail, 0);
        return parts;
    }

    /** The fields of a delivery report: those about the mail, and then those about each recipient. */
    List<InternetHeaders> delivery() {
        return delivery;
    }

    /** The fields of a complaint. */
    Optional<InternetHeaders> complaint() {
        return Optional.ofNullable(complaint);
    }

    /** The headers of the mail that the report is about. */
    Optional<InternetHeaders> original() {
        return Optional.ofNullable(original);
    }

    private void look(MimePart part, int depth) throws MessagingException, IOException {
        var type = typeOf(part);
        if (type.startsWith("multipart/") && depth < DEEPEST) {
            lookInside(part, depth);
            return;
        }
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status" -> delivery.addAll(groups(content(part)));
            case "message/feedback-report" -> complaint = first(complaint, part);
            case "message/rfc822",
                    "text/rfc822-headers",
                    "message/rfc822-headers",
                    "message/global",
                    "message/global-headers" -> original = first(original, part);
            default -> {}
        }
    }

    // Not by its content handler: that one would decode texts in character sets that nobody knows.
    private void lookInside(MimePart part, int depth) throws MessagingException, IOException {
        var parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int i = 0; i < Math.min(parts.getCount(), MOST); i++) {
            if (parts.getBodyPart(i) instanceof MimePart inner) {
                look(inner, depth + 1);
            }
        }
    }

    private static InternetHeaders first(InternetHeaders found, MimePart part) throws MessagingException, IOException {
        return found == null ? new InternetHeaders(content(part)) : found;
    }

    private static String typeOf(MimePart part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException e) {
            return "";
        }
    }

    private static List<InternetHeaders> groups(InputStream content) throws MessagingException, IOException {
        var groups = new ArrayList<InternetHeaders>();
        while (content.available() > 0 && groups.size() < MOST) {
            var group = new InternetHeaders(content);
            if (group.getAllHeaderLines().hasMoreElements()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static InputStream content(MimePart part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new ByteArrayInputStream(content.readAllBytes());
        }
    }
}

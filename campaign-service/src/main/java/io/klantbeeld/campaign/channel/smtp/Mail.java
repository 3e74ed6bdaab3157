package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.OutboundMessage;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a message as a mail. All headers that hold human text are written here, because the client splits characters
 * outside the basic plane and puts names into comments.
 */
final class Mail {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Pattern HEADER_URI = Pattern.compile("https?://[!-;=?-~]{1,900}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200}");

    private Mail() {}

    /** Why a message cannot be a mail; empty if it can. */
    static Optional<String> fault(OutboundMessage message) {
        if (MailAddress.of(message.to()).isEmpty()) {
            return Optional.of("the address is not one that SMTP can carry");
        }
        if (message.oneClickUrl() != null && !isHeaderUri(message.oneClickUrl())) {
            return Optional.of("the one-click address is not a web address");
        }
        if (!ID.matcher(message.messageId()).matches()) {
            return Optional.of("the message id is not one");
        }
        return Optional.empty();
    }

    static String messageId(OutboundMessage message, Sender sender) {
        return "<" + message.messageId() + "@" + sender.domain() + ">";
    }

    static Handover handover(OutboundMessage message, Sender sender, ZonedDateTime now) {
        var to = MailAddress.of(message.to()).orElseThrow();
        var mail = new Handover();
        mail.setFrom(sender.from().address());
        mail.setTo(to.address());
        mail.setText(body(message.content().text()));
        mail.setHtml(body(message.content().html()));
        mail.setHeaders(headers(message, sender, now).set("To", to.inHeader()));
        return mail;
    }

    private static MultiMap headers(OutboundMessage message, Sender sender, ZonedDateTime now) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("From", sender.from().inHeader())
                .set("Subject", HeaderText.unstructured(message.content().subject()))
                .set("Date", DATE.format(now.withZoneSameInstant(ZoneOffset.UTC)))
                .set("Message-ID", messageId(message, sender));
        if (message.oneClickUrl() != null) {
            headers.set("List-Unsubscribe", "<" + message.oneClickUrl() + ">")
                    .set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    // The client counts lines by \n and signs what it counts; a lone \r would be another line to others.
    private static String body(String part) {
        return part.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n";
    }

    private static boolean isHeaderUri(String url) {
        return HEADER_URI.matcher(url).matches() && hasHost(url);
    }

    private static boolean hasHost(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

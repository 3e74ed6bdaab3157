package io.klantbeeld.campaign.channel.smtp.mail;

import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.OutboundMessage;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail, written and signed.
 *
 * @param from the sender of the envelope, where bounces go
 * @param to the recipient of the envelope
 * @param id the Message-ID, with its brackets
 * @param source the whole mail in ASCII, lines ending with CRLF
 */
public record Mail(String from, String to, String id, String source) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Pattern HEADER_URI = Pattern.compile("https?://[!-;=?-~]{1,900}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200}");

    /** Why a message cannot be a mail; empty if it can. */
    public static Optional<Code> fault(OutboundMessage message) {
        if (MailAddress.of(message.to()).isEmpty()) {
            return Optional.of(Code.ADDRESS_UNUSABLE);
        }
        if (message.oneClickUrl() != null && !isHeaderUri(message.oneClickUrl())) {
            return Optional.of(Code.OPT_OUT_UNUSABLE);
        }
        if (!ID.matcher(message.messageId()).matches()) {
            return Optional.of(Code.MESSAGE_ID_UNUSABLE);
        }
        return Optional.empty();
    }

    /** Writes and signs a message that has no fault. */
    public static Mail of(OutboundMessage message, Sender sender, Instant now) {
        var to = MailAddress.of(message.to()).orElseThrow();
        var id = "<" + message.messageId() + "@" + sender.domain() + ">";
        var body = new Alternatives(message.contactId().toString(), message.content());
        var headers = headers(message, sender, now);
        headers.put("To", to.inHeader());
        headers.put("Message-ID", id);
        headers.put("Content-Type", body.contentType());
        var text = body.text();
        var signature = new DkimSignature(sender, now).of(headers, text);
        return new Mail(sender.bounces().address(), to.address(), id, signature + source(headers) + "\r\n" + text);
    }

    private static Map<String, String> headers(OutboundMessage message, Sender sender, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", sender.from().inHeader());
        headers.put("Subject", HeaderText.unstructured(message.content().subject()));
        headers.put("Date", DATE.format(now.atOffset(ZoneOffset.UTC)));
        headers.put("MIME-Version", "1.0");
        if (message.oneClickUrl() != null) {
            headers.put("List-Unsubscribe", "<" + message.oneClickUrl() + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    private static String source(Map<String, String> headers) {
        var source = new StringBuilder();
        headers.forEach(
                (name, value) -> source.append(name).append(": ").append(value).append("\r\n"));
        return source.toString();
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

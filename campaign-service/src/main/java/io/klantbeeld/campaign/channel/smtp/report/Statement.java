package io.klantbeeld.campaign.channel.smtp.report;

import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.channel.InboundRefused;
import io.klantbeeld.event.campaign.ContactChanged;
import jakarta.mail.internet.InternetHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a report states: a status, and the code of one that needs it. */
record Statement(Status status, String code) {
    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out", "opt-out-list");

    // RFC 3463: X.1.7 and X.1.8 are about our address, X.1.9 about a server on the way.
    private static final Set<String> NOT_THE_RECIPIENT = Set.of("5.1.7", "5.1.8", "5.1.9");
    private static final String MAILBOX_CLOSED = "5.2.1";

    /** What a delivery report (RFC 3464) states, once for each recipient; a delay is nothing to act upon. */
    static List<Statement> ofDelivery(List<InternetHeaders> groups) throws InboundRefused {
        var statements = new ArrayList<Statement>();
        boolean readable = groups.isEmpty();
        for (var group : groups) {
            var action = firstWord(group.getHeader("Action", null));
            readable |= !action.isEmpty();
            switch (action) {
                case "failed" -> statements.add(new Statement(Status.BOUNCED, bounce(group)));
                case "delivered" -> statements.add(new Statement(Status.DELIVERED, null));
                default -> {}
            }
        }
        if (!readable) {
            throw InboundRefused.unreadable("body", "is a delivery report that does not say what happened");
        }
        return statements;
    }

    /** What a feedback report (RFC 5965) states; empty for what is no complaint, such as a report on a signature. */
    static Optional<Statement> ofComplaint(InternetHeaders fields) throws InboundRefused {
        var type = firstWord(fields.getHeader("Feedback-Type", null));
        if (type.isEmpty()) {
            throw InboundRefused.unreadable("body", "is a feedback report without a type");
        }
        return COMPLAINTS.contains(type) ? Optional.of(new Statement(Status.COMPLAINED, null)) : Optional.empty();
    }

    private static String bounce(InternetHeaders recipient) {
        var status = enhanced(recipient.getHeader("Status", null));
        // Some say the code of the far server in its answer only.
        var code = status.isEmpty() || status.endsWith(".0.0")
                ? enhanced(recipient.getHeader("Diagnostic-Code", null))
                : status;
        boolean hard = code.startsWith("5.1.") && !NOT_THE_RECIPIENT.contains(code) || code.equals(MAILBOX_CLOSED);
        return hard ? ContactChanged.HARD_BOUNCE : ContactChanged.SOFT_BOUNCE;
    }

    private static String enhanced(String field) {
        var code = ENHANCED.matcher(field == null ? "" : field);
        return code.find() ? code.group() : "";
    }

    private static String firstWord(String field) {
        return field == null ? "" : field.strip().split("[\\s;(]", 2)[0].toLowerCase(Locale.ROOT);
    }
}

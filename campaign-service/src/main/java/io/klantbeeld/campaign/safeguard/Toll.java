package io.klantbeeld.campaign.safeguard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of the contacts of a campaign on a channel.
 *
 * @param contacts how many were sent
 * @param failed how many were refused, or nobody knows what became of them
 */
record Toll(String campaign, String channel, long contacts, long bounced, long complained, long failed) {
    /** The first share that is too large; a complaint weighs most. */
    Optional<Judgement> judged(SafeguardConfig limits) {
        return Stream.of(
                        share("COMPLAINT_RATE", complained, limits.complaintPercent()),
                        share("BOUNCE_RATE", bounced, limits.bouncePercent()),
                        share("ERROR_RATE", failed, limits.errorPercent()))
                .filter(share -> share.percent().compareTo(share.limit()) > 0)
                .findFirst()
                .map(share -> new Judgement(share.reason(), evidence(share, limits)));
    }

    private Share share(String reason, long count, BigDecimal limit) {
        var percent = BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(contacts), 3, RoundingMode.HALF_UP);
        return new Share(reason, count, percent, limit);
    }

    private Map<String, Object> evidence(Share share, SafeguardConfig limits) {
        return Map.of(
                "contacts", contacts,
                "count", share.count(),
                "percent", share.percent(),
                "limit", share.limit(),
                "window", limits.window().toString());
    }

    /** Why a campaign is held, and the numbers behind it. */
    record Judgement(String reason, Map<String, Object> evidence) {}

    private record Share(String reason, long count, BigDecimal percent, BigDecimal limit) {}
}

package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.contact.mail.ArrivedMail;
import io.klantbeeld.benchmark.drive.Latencies;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The events of a part of the measurement: which of them were decided about and followed by a mail, and how soon. */
final class Awaited {
    static final String SUBJECT = "Load ";

    private final Map<Long, Long> undecided = new ConcurrentHashMap<>();
    private final Map<Long, Long> withoutMail = new ConcurrentHashMap<>();
    private final Latencies decided = new Latencies();
    private final Latencies mailed = new Latencies();
    private volatile long lastDecidedAt;

    /** An event is about to be sent. */
    void expect(long number, long intendedAt) {
        undecided.put(number, intendedAt);
        withoutMail.put(number, intendedAt);
    }

    /** It was not accepted. */
    void forget(long number) {
        undecided.remove(number);
        withoutMail.remove(number);
    }

    /** A decision about an event was read; what nobody waits for is another part's. */
    void decided(long number, long at) {
        if (note(undecided, number, at, decided)) {
            lastDecidedAt = at;
        }
    }

    /** A mail arrived. */
    void arrived(ArrivedMail mail) {
        if (mail.subject().startsWith(SUBJECT)) {
            note(withoutMail, Long.parseLong(mail.subject().substring(SUBJECT.length())), mail.acceptedAt(), mailed);
        }
    }

    private static boolean note(Map<Long, Long> awaited, long number, long at, Latencies latencies) {
        var intendedAt = awaited.remove(number);
        if (intendedAt != null) {
            latencies.add(at - intendedAt);
        }
        return intendedAt != null;
    }

    long decided() {
        return decided.count();
    }

    /** How long it took from a moment until the last decision was read. */
    double secondsUntilDecided(long from) {
        return (lastDecidedAt - from) / 1e9;
    }

    /** How many events nothing was decided about. */
    long undecided() {
        return undecided.size();
    }

    /** How many no mail followed. */
    long withoutMail() {
        return withoutMail.size();
    }

    Latency untilDecided() {
        return decided.summary();
    }

    Latency untilMailed() {
        return mailed.summary();
    }
}

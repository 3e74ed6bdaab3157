package io.klantbeeld.campaign.channel.smtp.dialogue;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The connections to one server: kept alive between mails, never more than allowed, and never waited for too long. */
public final class Connections implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int GONE = 421;

    private final MailServer server;
    private final Semaphore free;
    private final Deque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("smtp-watch").daemon().factory());

    /** Connects when there is a mail to send. */
    public Connections(MailServer server) {
        this.server = server;
        this.free = new Semaphore(server.connections(), true);
        watch.scheduleWithFixedDelay(this::closeIdle, IDLE.toMillis(), IDLE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends a mail and waits until the server has taken it over, at most {@link MailServer#patience()}. */
    public void send(Envelope mail) throws DialogueFailed {
        long deadline = System.nanoTime() + server.readyTimeout().toNanos();
        if (!waited()) {
            throw DialogueFailed.notBegun();
        }
        try {
            transmit(mail, deadline);
        } catch (RejectedExecutionException e) {
            throw DialogueFailed.notBegun(); // the service stops, and no word is said without a watch
        } finally {
            free.release();
        }
    }

    private boolean waited() {
        try {
            return free.tryAcquire(server.readyTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void transmit(Envelope mail, long deadline) throws DialogueFailed {
        for (var kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            try {
                send(mail, kept);
                return;
            } catch (DialogueFailed e) {
                if (!isOfThePast(e)) {
                    throw e;
                }
            }
        }
        send(mail, opened(deadline));
    }

    private SmtpConnection opened(long deadline) throws DialogueFailed {
        var connection = new SmtpConnection();
        var alarm = watch.schedule(connection::abandon, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            connection.open(server);
            return connection;
        } catch (DialogueFailed e) {
            connection.abandon();
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    private void send(Envelope mail, SmtpConnection connection) throws DialogueFailed {
        var limit = server.replyTimeout().multipliedBy(2).toMillis();
        var alarm = watch.schedule(connection::abandon, limit, TimeUnit.MILLISECONDS);
        try {
            connection.send(mail);
        } finally {
            alarm.cancel(false);
            keep(connection);
        }
    }

    /** Whether the server had ended a kept connection before it heard of the mail: another one is as good. */
    private static boolean isOfThePast(DialogueFailed failure) {
        boolean gone = failure.reply().map(reply -> reply.code() == GONE).orElse(true);
        return gone && failure.step() == Step.SENDER && !(failure.getCause() instanceof SocketTimeoutException);
    }

    private void keep(SmtpConnection connection) {
        if (connection.isUsable()) {
            connection.rest();
            idle.addFirst(connection);
        } else {
            connection.abandon();
        }
    }

    private void closeIdle() {
        for (var last = idle.peekLast(); last != null && last.idleNanos() > IDLE.toNanos(); last = idle.peekLast()) {
            if (idle.removeLastOccurrence(last)) {
                last.quit();
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.quit();
        }
    }
}

package io.klantbeeld.benchmark.contact.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** An SMTP server (RFC 5321) that accepts every mail, counts it, and keeps of it no more than its Message-ID. */
public final class MailCounter implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final LongAdder arrived = new LongAdder();
    private volatile Consumer<ArrivedMail> listener = mail -> {};
    private volatile byte[] last = {};

    private MailCounter(ServerSocket socket) {
        this.socket = socket;
    }

    /** Listens on a port of this machine; on any that is free if it is 0. */
    public static MailCounter on(int port) {
        try {
            var counter = new MailCounter(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("mail-counter").start(counter::accept);
            return counter;
        } catch (IOException taken) {
            throw new UncheckedIOException("Mails cannot be received on port " + port, taken);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Tells somebody of each mail before its sender knows that it was accepted. */
    public void tell(Consumer<ArrivedMail> somebody) {
        listener = somebody;
    }

    /** How many mails were accepted, each as often as it came. */
    public long arrived() {
        return arrived.sum();
    }

    /** How many of them had come before. */
    public long duplicates() {
        return arrived.sum() - ids.size();
    }

    /** How many different ones came. */
    public long distinct() {
        return ids.size();
    }

    /** The last mail, as it came over the line. */
    public byte[] last() {
        return last.clone();
    }

    private void accept() {
        try {
            while (true) {
                var caller = socket.accept();
                open.add(caller);
                Thread.ofVirtual().name("mail-dialogue").start(() -> talk(caller));
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            new SmtpDialogue(caller, this::receive).run();
        } catch (IOException broken) {
            // Whoever sends notices, and says so.
        } finally {
            open.remove(caller);
        }
    }

    private void receive(ArrivedMail mail) {
        ids.add(mail.id());
        arrived.increment();
        last = mail.source();
        listener.accept(mail);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var caller : open) {
                caller.close();
            }
        } catch (IOException ignored) {
            // It is not used again.
        }
    }
}

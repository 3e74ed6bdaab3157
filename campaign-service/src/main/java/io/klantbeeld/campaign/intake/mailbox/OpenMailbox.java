package io.klantbeeld.campaign.intake.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A mailbox while somebody reads it. */
final class OpenMailbox implements AutoCloseable {
    private final Store store;
    private final Folder inbox;
    private final Folder processed;
    private final Folder unreadable;

    OpenMailbox(Store store, Folder inbox, Folder processed, Folder unreadable) {
        this.store = store;
        this.inbox = inbox;
        this.processed = processed;
        this.unreadable = unreadable;
    }

    /** The mails that wait, the oldest first. */
    List<Message> waiting(int atMost) throws MessagingException {
        int count = Math.min(inbox.getMessageCount(), atMost);
        return count < 1 ? List.of() : Arrays.asList(inbox.getMessages(1, count));
    }

    /** The beginning of a mail; empty if somebody has put it away. */
    Optional<byte[]> source(Message mail, int atMost) throws MessagingException {
        var source = new Beginning(atMost);
        try {
            if (mail.isSet(Flags.Flag.DELETED)) {
                return Optional.empty();
            }
            mail.writeTo(source);
        } catch (MessageRemovedException e) {
            return Optional.empty();
        } catch (EnoughRead e) {
            return Optional.of(source.toByteArray());
        } catch (IOException e) {
            throw new MessagingException("A mail cannot be fetched", e);
        }
        return Optional.of(source.toByteArray());
    }

    boolean isConnected() {
        return store.isConnected();
    }

    /** Puts a mail away; after a crash between the two steps it turns up twice there. */
    void putAway(Message mail, boolean readable) throws MessagingException {
        try {
            inbox.copyMessages(new Message[] {mail}, readable ? processed : unreadable);
            mail.setFlag(Flags.Flag.DELETED, true);
        } catch (MessageRemovedException e) {
            // Somebody was quicker.
        }
    }

    @Override
    public void close() {
        try {
            inbox.close(true);
        } catch (MessagingException | IllegalStateException e) {
            // What is marked as deleted goes the next time.
        }
        close(store);
    }

    static void close(Store store) {
        try {
            store.close();
        } catch (MessagingException e) {
            // Closed is closed.
        }
    }

    /** Takes the beginning of what is written, and then ends the writing. */
    private static final class Beginning extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int most;

        Beginning(int most) {
            this.most = most;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            int room = Math.min(length, most - taken.size());
            taken.write(octets, from, room);
            if (room < length) {
                throw new EnoughRead();
            }
        }

        byte[] toByteArray() {
            return taken.toByteArray();
        }
    }

    private static final class EnoughRead extends IOException {}
}

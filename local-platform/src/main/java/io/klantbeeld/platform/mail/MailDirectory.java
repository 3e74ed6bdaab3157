package io.klantbeeld.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The received mails as files, one per mail and recipient, whose names sort by arrival. */
public final class MailDirectory {
    private static final DateTimeFormatter ARRIVAL =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final AtomicLong sequence = new AtomicLong();
    private final Clock clock;

    public MailDirectory(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Writes a mail; a reader sees the whole file or none. */
    void add(String recipient, MimeMessage message) {
        String name = "%s-%06d".formatted(ARRIVAL.format(clock.instant()), sequence.incrementAndGet());
        try {
            Files.createDirectories(directory);
            Path draft = directory.resolve(name + ".part");
            try (OutputStream file = Files.newOutputStream(draft)) {
                file.write(
                        (ReceivedMail.RECIPIENT_HEADER + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
                message.writeTo(file);
            }
            Files.move(draft, directory.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail could not be written", e);
        }
    }

    /** Answers all mails, the oldest first. */
    public List<ReceivedMail> list() {
        return files().stream().map(ReceivedMail::of).toList();
    }

    /** Answers the mails to one address, the oldest first. */
    public List<ReceivedMail> to(String address) {
        String wanted = recipientLine(address).strip();
        return files().stream()
                .filter(file -> firstLine(file).equalsIgnoreCase(wanted))
                .map(ReceivedMail::of)
                .toList();
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String recipientLine(String recipient) {
        return ReceivedMail.RECIPIENT_HEADER + ": " + recipient + "\r\n";
    }

    private static String firstLine(Path file) {
        // Not strict: what follows in the buffer may be in any character set.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

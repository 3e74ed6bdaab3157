package io.klantbeeld.platform.mail;

import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.server.ServerFiles;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MailServerTest {
    private static final int SMTP = FreePorts.next();
    private static final int IMAP = FreePorts.next();

    @TempDir
    static Path directory;

    private static MailServer server;

    @BeforeAll
    static void start() {
        server = new MailServer(ServerFiles.in(directory), SMTP, IMAP);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAcceptedMailIsAFileWithWhatArrived() throws Exception {
        send("anna@example.com", "Anna, koffie op AMS? ☕");

        assertThat(server.mails().to("Anna@example.com")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Anna, koffie op AMS? ☕");
            assertThat(mail.from()).isEqualTo("Blauwvlucht <hello@blauwvlucht.example.com>");
            assertThat(mail.text()).contains("Schuim: é");
            assertThat(mail.unsubscribeUrl()).contains("http://127.0.0.1:8080/u/token");
            assertThat(Duration.between(mail.acceptedAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        });
        assertThat(Files.list(directory.resolve("data")))
                .allMatch(file -> file.toString().endsWith(".eml"));
    }

    @Test
    void mailboxesAreReadOverImapAlsoAfterARestart() throws Exception {
        send("bram@example.com", "Before the restart");

        server.stop();
        server.start();
        send("bram@example.com", "After the restart");

        assertThat(subjectsOverImap("bram@example.com")).containsExactly("Before the restart", "After the restart");
        assertThat(server.mails().to("bram@example.com")).hasSize(2);
    }

    @Test
    void aMailboxThatNobodyWroteToYetCanBeRead() throws Exception {
        assertThat(subjectsOverImap("bounces@blauwvlucht.example.com")).isEmpty();
    }

    @Test
    void whoGotNothingHasNoMail() {
        assertThat(server.mails().to("nobody@example.com")).isEmpty();
    }

    private static void send(String recipient, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(SMTP));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("Blauwvlucht <hello@blauwvlucht.example.com>");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe", "<http://127.0.0.1:8080/u/token>");
        message.setText("Schuim: é\n.een punt vooraan\n", "UTF-8");
        Transport.send(message);
    }

    private static String[] subjectsOverImap(String login) throws MessagingException {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", IMAP, login, login);
        try (store;
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            Message[] messages = inbox.getMessages();
            String[] subjects = new String[messages.length];
            for (int i = 0; i < messages.length; i++) {
                subjects[i] = messages[i].getSubject();
            }
            return subjects;
        }
    }
}

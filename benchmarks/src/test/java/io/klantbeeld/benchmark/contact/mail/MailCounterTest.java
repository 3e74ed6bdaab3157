package io.klantbeeld.benchmark.contact.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailCounterTest {
    private static final String TOGETHER = "MAIL FROM:<b@example.com>\r\nRCPT TO:<anna@example.com>\r\nDATA\r\n";

    private final MailCounter counter = MailCounter.on(0);
    private final List<ArrivedMail> arrived = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aMailThatComesTwiceIsADuplicate() throws IOException {
        // when
        deliver(mail("<1@x>", "Load 1"), mail("<2@x>", "Load 2"), mail("<1@x>", "Load 1"));

        // then
        assertThat(counter.arrived()).isEqualTo(3);
        assertThat(counter.distinct()).isEqualTo(2);
        assertThat(counter.duplicates()).isEqualTo(1);
    }

    @Test
    void whoListensHearsOfAMailBeforeItsSenderDoes() throws IOException {
        // given
        counter.tell(arrived::add);

        // when
        deliver(mail("<1@x>", "Load 17"));

        // then
        assertThat(arrived).extracting(ArrivedMail::subject).containsExactly("Load 17");
        assertThat(arrived).extracting(ArrivedMail::id).containsExactly("<1@x>");
    }

    @Test
    void whatLooksLikeAHeaderInTheTextIsNone() throws IOException {
        // given
        counter.tell(arrived::add);

        // when
        deliver("Message-ID: <1@x>\r\nSubject: Load 1\r\n\r\nSubject: another\r\n..stuffed\r\n");

        // then
        assertThat(arrived).extracting(ArrivedMail::subject).containsExactly("Load 1");
        assertThat(new String(counter.last(), StandardCharsets.US_ASCII)).endsWith("..stuffed\r\n");
    }

    @Test
    void aMailLongerThanWhatComesAtOnceIsWhole() throws IOException {
        // given
        var mail = mail("<1@x>", "Load 1") + ("x".repeat(70) + "\r\n").repeat(2_000);

        // when
        deliver(mail);

        // then
        assertThat(counter.last()).hasSize(mail.length());
    }

    @Test
    void aBareConnectionSendsTheSameMailAgainAndAgain() throws IOException {
        // given
        var mail = mail("<1@x>", "Load 1").getBytes(StandardCharsets.US_ASCII);

        // when
        try (var bare = new BareMails(counter.port(), mail)) {
            assertThat(bare.perform(0, 0)).isNull();
            assertThat(bare.perform(1, 0)).isNull();
        }

        // then
        assertThat(counter.arrived()).isEqualTo(2);
        assertThat(counter.last()).isEqualTo(mail);
    }

    private void deliver(String... mails) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), counter.port())) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).startsWith("220");
            say(socket, "EHLO localhost\r\n");
            assertThat(in.readLine()).startsWith("250-");
            assertThat(in.readLine()).isEqualTo("250 PIPELINING");
            for (var mail : mails) {
                say(socket, TOGETHER);
                assertThat(in.readLine() + in.readLine() + in.readLine()).matches("250.*250.*354.*");
                say(socket, mail + ".\r\n");
                assertThat(in.readLine()).startsWith("250");
            }
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static String mail(String id, String subject) {
        return "From: x@example.com\r\nMessage-ID: %s\r\nSubject: %s\r\n\r\nHello\r\n".formatted(id, subject);
    }
}

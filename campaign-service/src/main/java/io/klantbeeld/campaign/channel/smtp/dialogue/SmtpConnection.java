package io.klantbeeld.campaign.channel.smtp.dialogue;

import io.klantbeeld.campaign.channel.smtp.dialogue.Introduction.Introduced;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One connection to the server, for one mail after the other. */
final class SmtpConnection {
    private final Socket socket = new Socket();
    private Introduced introduced;
    private boolean afterRefusal;
    private boolean usable;
    private long idleSince;

    void open(MailServer server) throws DialogueFailed {
        introduced = Introduction.with(server, socket);
        usable = true;
    }

    /** Sends a mail; afterwards {@link #isUsable()} says whether another can follow. */
    void send(Envelope mail) throws DialogueFailed {
        usable = false;
        if (mail.source().length() > sizeLimit().orElse(Long.MAX_VALUE)) {
            usable = true;
            throw DialogueFailed.answered(Step.SENDER, new Reply(552, "5.3.4")); // what the server would say
        }
        announce(mail);
        try {
            introduced.line().write(mail.stuffed());
            var reply = Reply.of(introduced.line().read());
            settle(reply);
            if (!reply.isPositive()) {
                throw DialogueFailed.answered(Step.CONTENT, reply);
            }
        } catch (IOException e) {
            throw DialogueFailed.unanswered(Step.CONTENT, e);
        }
    }

    // After these commands the server waits for the mail; before their answers not a word of the mail is out.
    private void announce(Envelope mail) throws DialogueFailed {
        var commands = new ArrayList<Command>();
        if (afterRefusal) {
            commands.add(new Command(Step.SENDER, "RSET"));
        }
        commands.add(new Command(Step.SENDER, "MAIL FROM:<" + mail.from() + ">" + reporting(mail)));
        commands.add(new Command(Step.RECIPIENT, "RCPT TO:<" + mail.to() + ">"));
        commands.add(new Command(Step.DATA, "DATA"));
        if (introduced.offers().contains("PIPELINING")) {
            together(commands);
        } else {
            for (var command : commands) {
                together(List.of(command));
            }
        }
    }

    // RFC 3461: a report names the mail again, and brings back its headers only.
    private String reporting(Envelope mail) {
        return introduced.offers().contains("DSN") ? " RET=HDRS ENVID=" + mail.id() : "";
    }

    /** RFC 2920: all at once, and then an answer to each. */
    private void together(List<Command> commands) throws DialogueFailed {
        DialogueFailed refused = null;
        var step = commands.getFirst().step();
        try {
            introduced
                    .line()
                    .write(String.join("", commands.stream().map(Command::line).toList()));
            for (var command : commands) {
                step = command.step();
                var reply = Reply.of(introduced.line().read());
                if (refused == null && !reply.isPositive()) {
                    refused = DialogueFailed.answered(step, reply);
                }
                settle(reply);
            }
        } catch (IOException e) {
            throw refused != null ? refused : DialogueFailed.unanswered(step, e);
        }
        if (refused != null) {
            throw refused;
        }
    }

    // A 354 leaves the server waiting for a mail: if none follows, the connection is of no use any more.
    private void settle(Reply reply) {
        afterRefusal = !reply.isPositive();
        usable = reply.code() != 354 && reply.code() != 421 && reply.isReadable();
    }

    private OptionalLong sizeLimit() {
        return introduced.offers().stream()
                .filter(offer -> offer.matches("SIZE [1-9]\\d{0,17}"))
                .mapToLong(offer -> Long.parseLong(offer.substring(5)))
                .findFirst();
    }

    boolean isUsable() {
        return usable;
    }

    void rest() {
        idleSince = System.nanoTime();
    }

    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    /** Ends the dialogue politely. */
    void quit() {
        try {
            introduced.line().write("QUIT\r\n");
        } catch (IOException e) {
            // It had ended already.
        }
        abandon();
    }

    /** Ends the dialogue at once, from any thread; whoever waits for an answer gets none. */
    void abandon() {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is closed.
        }
    }

    private record Command(Step step, String text) {
        String line() {
            return text + "\r\n";
        }
    }
}

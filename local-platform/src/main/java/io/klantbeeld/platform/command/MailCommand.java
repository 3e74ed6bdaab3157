package io.klantbeeld.platform.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.mail.MailDirectory;
import io.klantbeeld.platform.mail.ReceivedMail;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what the mail server received. */
@Command(name = "mail", description = "Shows received mails, the oldest first.")
final class MailCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Parameters(arity = "0..1", paramLabel = "ADDRESS", description = "Only mails to this address.")
    private String address;

    @ArgGroup
    private Form form = new Form();

    @Spec
    private CommandSpec spec;

    /** How a mail is shown. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Option(names = "--raw", description = "The whole mails as they arrived.")
        private boolean raw;
    }

    @Override
    public Integer call() throws IOException {
        MailDirectory directory = new MailDirectory(PlatformHome.usual().mail(), Clock.systemUTC());
        List<ReceivedMail> mails = address == null ? directory.list() : directory.to(address);
        PrintWriter out = spec.commandLine().getOut();
        for (ReceivedMail mail : mails) {
            out.println(form.raw ? raw(mail) : form.json ? json(mail) : line(mail));
        }
        if (mails.isEmpty() && !form.json && !form.raw) {
            out.println("No mail" + (address == null ? "" : " to " + address) + " yet.");
        }
        return 0;
    }

    private static String line(ReceivedMail mail) {
        return "%s  %-36s  %s".formatted(TIME.format(mail.acceptedAt()), mail.recipient(), mail.subject());
    }

    private static String raw(ReceivedMail mail) throws IOException {
        return Files.readString(mail.file(), StandardCharsets.ISO_8859_1);
    }

    private static String json(ReceivedMail mail) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("acceptedAt", mail.acceptedAt().toString());
        fields.put("to", mail.recipient());
        fields.put("from", mail.from());
        fields.put("subject", mail.subject());
        fields.put("text", mail.text());
        fields.put("listUnsubscribe", mail.header("List-Unsubscribe"));
        fields.put("file", mail.file().toString());
        return new ObjectMapper().writeValueAsString(fields);
    }
}

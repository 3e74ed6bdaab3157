package io.klantbeeld.benchmark.permission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows of somebody who chose, as consent-service writes them: four choices and one and a half other facts on
 * average, under the key of the address. A quarter said it when their other key was known already.
 *
 * @param address key of the address
 * @param customer key of the customer number
 * @param since when the person chose first
 */
record ChooserRows(Chooser person, String address, String customer, Instant since) {
    private static final int LEAST = 3;
    private static final int VARIETY = 3;
    private static final int QUARTER = 4;
    private static final String NULL = "\\N";
    private static final String EVIDENCE =
            "{\"method\":\"WEB_FORM\",\"locale\":\"nl\",\"url\":\"https://www.blauwvlucht.example.com/join\"}";
    private static final Wish LANGUAGE = new Wish("LANGUAGE", """
            {"brand":"blauwvlucht","language":"nl"}""", false);
    private static final Wish ORDER = new Wish("CHANNEL_ORDER", """
            {"brand":"blauwvlucht","channels":["EMAIL","SMS"]}""", false);
    private static final List<Choice> GRANTS = List.of(
            new Choice("GRANT", Contact.PURPOSE, Contact.TOPIC, Contact.CHANNEL),
            new Choice("GRANT", Contact.PURPOSE, "city-trips", Contact.CHANNEL),
            new Choice("GRANT", "personalisation", NULL, NULL),
            new Choice("GRANT", Contact.PURPOSE, Contact.TOPIC, "SMS"),
            new Choice("GRANT", Contact.PURPOSE, "fare-deals", "PUSH_APP"));

    /** What was said beside choices. */
    record Wish(String kind, String said, boolean lowers) {}

    private record Choice(String action, String purpose, String topic, String channel) {
        String notice() {
            return action.equals("GRANT") ? "blauwvlucht-%s/1/nl".formatted(purpose) : NULL;
        }
    }

    String profile() {
        return line(person.profile(), 1, "ACTIVE", "NL", "CONSUMER");
    }

    String version() {
        return line(person.profile(), 1);
    }

    String identifiers() {
        return line(person.profile(), address, "email", person.address(), "{blauwvlucht}", "{EMAIL}", "t", "NL")
                + line(person.profile(), customer, "crm", person.name(), "{blauwvlucht}", "{}", "f", NULL);
    }

    String subject() {
        int last = choices().size() + wishes().size();
        return line(address, last, at(last));
    }

    String events() {
        var rows = new StringBuilder();
        int seq = 0;
        for (var choice : choices()) {
            seq++;
            rows.append(line(
                    address,
                    id(seq),
                    seq,
                    person.profile(),
                    members(),
                    Contact.BRAND,
                    choice.purpose,
                    choice.topic,
                    choice.channel,
                    choice.action,
                    "CONSENT",
                    "SUBJECT",
                    "EFFECTIVE",
                    choice.notice(),
                    at(seq),
                    at(seq),
                    at(seq),
                    EVIDENCE,
                    "load"));
        }
        return rows.toString();
    }

    String facts() {
        var rows = new StringBuilder();
        int seq = choices().size();
        for (var wish : wishes()) {
            seq++;
            rows.append(line(
                    address,
                    id(seq),
                    seq,
                    person.profile(),
                    members(),
                    Contact.BRAND,
                    wish.kind,
                    wish.lowers,
                    wish.said,
                    "SUBJECT",
                    at(seq),
                    at(seq),
                    at(seq),
                    "load"));
        }
        return rows.toString();
    }

    // Whoever ended the grants has one grant less: a no comes after them, for every topic of the channel.
    private List<Choice> choices() {
        int count = LEAST + person.number() / QUARTER % VARIETY;
        var denial = person.attitude().denial();
        var choices = new ArrayList<>(GRANTS.subList(0, denial == null ? count : count - 1));
        if (denial != null) {
            choices.add(new Choice(denial, Contact.PURPOSE, NULL, Contact.CHANNEL));
        }
        return choices;
    }

    private List<Wish> wishes() {
        var wish = person.attitude().wish();
        var wishes = new ArrayList<>(List.of(wish == null ? LANGUAGE : wish));
        if (person.number() % 2 == 0) {
            wishes.add(ORDER);
        }
        return wishes;
    }

    private String members() {
        return person.number() % QUARTER == 0 ? "{%s,%s}".formatted(address, customer) : "{%s}".formatted(address);
    }

    private UUID id(int seq) {
        return new UUID(
                person.profile().getMostSignificantBits() + seq,
                person.profile().getLeastSignificantBits());
    }

    private Instant at(int seq) {
        return since.plus(seq, ChronoUnit.DAYS);
    }

    private static String line(Object... values) {
        return List.of(values).stream().map(Object::toString).collect(Collectors.joining("\t", "", "\n"));
    }
}

package io.klantbeeld.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.mail.MailDirectory;
import io.klantbeeld.platform.mail.ReceivedMail;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Plays the story <em>airport</em>: a traveller who allowed it is surprised after check-in, once a day, until they say
 * no; a traveller who allowed nothing gets nothing. Every step asks the platform, and fails when it answers otherwise.
 */
public final class AirportStory implements Story {
    private static final String CAMPAIGN = "airport-surprise";
    private static final String AIRPORT = "AMS";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final PlatformApi platform;
    private final MailDirectory mails;
    private final RandomGenerator random;
    private final Airline airline;
    private final UnsubscribeLink links = new UnsubscribeLink();

    /**
     * Takes what the story plays against.
     *
     * @param platform the API with a channel team's token
     * @param random source of fresh persons
     */
    public AirportStory(PlatformApi platform, MailDirectory mails, RandomGenerator random) {
        this.platform = platform;
        this.mails = mails;
        this.random = random;
        this.airline = new Airline(platform.gateway());
    }

    @Override
    public Duration play(Narrator narrator) {
        var traveller = FreshPerson.fresh(random);
        narrator.tell("%s %s lives in the language '%s' and is known as %s."
                .formatted(traveller.firstName(), traveller.lastName(), traveller.locale(), traveller.reference()));
        allowSurprises(traveller, narrator);
        airline.identify(traveller);
        var accepted = airline.checkIn(traveller, AIRPORT);
        var mail = awaitMail(traveller);
        var took = Duration.between(accepted, mail.acceptedAt());
        narrator.tell("Checked in at %s; %d ms later the mail server had accepted “%s”."
                .formatted(AIRPORT, took.toMillis(), mail.subject()));
        checkMail(traveller, mail);
        checkCustomerView(traveller, narrator);
        var second = checkInAndExpect(traveller, "FREQUENCY", "CAP_REACHED");
        narrator.tell("A second check-in is not rewarded: CAP_REACHED. " + second);
        unsubscribe(traveller, mail, narrator);
        var third = checkInAndExpect(traveller, "PERMISSION", "CONSENT_WITHDRAWN");
        narrator.tell("A third check-in stops at the traveller's wish: CONSENT_WITHDRAWN. " + third);
        stranger(narrator);
        return took;
    }

    private void allowSurprises(FreshPerson traveller, Narrator narrator) {
        var answer = platform.post("/api/v1/consent-events", traveller.allowsSurprises());
        if (answer.status() != 201) {
            throw new StoryFailed("the consent was not recorded: " + answer.problem());
        }
        narrator.tell("Allowed travel surprises by e-mail; no service knew the address yet. Consent event "
                + answer.body().at("/events/0/id").asText() + ".");
    }

    private ReceivedMail awaitMail(FreshPerson traveller) {
        return Patience.await("the surprise in the mailbox", LIMIT, () -> mails.to(traveller.email()).stream()
                .findFirst());
    }

    private static void checkMail(FreshPerson traveller, ReceivedMail mail) {
        if (!mail.subject().contains(traveller.firstName())) {
            throw new StoryFailed("the mail does not address the traveller by name");
        }
        if (!OneClickHeaders.areSignedIn(mail.message())) {
            throw new StoryFailed("the mail has no signed one-click unsubscribe headers (RFC 8058)");
        }
    }

    private void checkCustomerView(FreshPerson traveller, Narrator narrator) {
        var path = "/api/v1/customers/" + PlatformApi.segment(traveller.reference());
        var view = Patience.await("check-in, contact and permission in the customer view", LIMIT, () -> {
            var answer = platform.get(path);
            return answer.isSuccess() && isComplete(answer.body()) ? Optional.of(answer.body()) : Optional.empty();
        });
        narrator.tell("Every channel sees it: %s/console/customers/%s"
                .formatted(platform.gateway(), view.path("id").asText()));
    }

    private static boolean isComplete(JsonNode view) {
        var interactions = elements(view.at("/parts/interactions/data/items")).toList();
        return interactions.stream()
                        .anyMatch(item -> "Checked In".equals(item.path("name").asText()))
                && interactions.stream().anyMatch(item -> item.path("contactId").isTextual())
                && elements(view.at("/parts/permissions/data/cells")).anyMatch(cell -> "GRANTED_CONSENT"
                        .equals(cell.path("code").asText()));
    }

    /** Checks in and waits for the decision on it; answers where the reasons can be read. */
    private String checkInAndExpect(FreshPerson traveller, String gate, String code) {
        var path = "/api/v1/persons/%s/why?campaign=%s".formatted(PlatformApi.segment(traveller.reference()), CAMPAIGN);
        var before = platform.get(path).body().at("/last/decisionId").asText();
        airline.checkIn(traveller, AIRPORT);
        var decision = Patience.await("the decision on a check-in", LIMIT, () -> {
            var last = platform.get(path).body().path("last");
            return last.path("decisionId").isTextual()
                            && !last.path("decisionId").asText().equals(before)
                    ? Optional.of(last)
                    : Optional.empty();
        });
        var stopped = decision.path("stoppedBy");
        if (!gate.equals(stopped.path("gate").asText())
                || !code.equals(stopped.path("code").asText())) {
            throw new StoryFailed("expected %s at gate %s, but the decision is %s with %s"
                    .formatted(code, gate, decision.path("outcome").asText(), stopped));
        }
        return "Why: " + platform.gateway() + path;
    }

    private void unsubscribe(FreshPerson traveller, ReceivedMail mail, Narrator narrator) {
        var link = mail.unsubscribeUrl()
                .map(URI::create)
                .orElseThrow(() -> new StoryFailed("the mail has no List-Unsubscribe header with a link"));
        links.scan(link);
        if (!permission(traveller).equals("GRANTED_CONSENT")) {
            throw new StoryFailed("following the unsubscribe link with GET and HEAD changed the permission");
        }
        links.oneClick(link);
        Patience.await("the withdrawal in the permissions", LIMIT, () -> Optional.of(permission(traveller))
                .filter("CONSENT_WITHDRAWN"::equals));
        narrator.tell("Link scanners changed nothing; one click withdrew the permission (RFC 8058).");
    }

    private String permission(FreshPerson traveller) {
        var matrix = platform.get("/api/v1/permissions/" + PlatformApi.segment(traveller.reference()));
        return elements(matrix.body().path("cells"))
                .filter(cell -> "blauwvlucht".equals(cell.path("brand").asText()))
                .filter(cell -> "marketing".equals(cell.path("purpose").asText()))
                .filter(cell -> "EMAIL".equals(cell.path("channel").asText()))
                .filter(cell -> "travel-surprises".equals(cell.path("topic").asText()))
                .map(cell -> cell.path("code").asText())
                .findFirst()
                .orElse("");
    }

    private void stranger(Narrator narrator) {
        var stranger = FreshPerson.fresh(random);
        airline.identify(stranger);
        var why = checkInAndExpect(stranger, "PERMISSION", "NO_CONSENT");
        if (!mails.to(stranger.email()).isEmpty()) {
            throw new StoryFailed("a traveller who allowed nothing got a mail");
        }
        narrator.tell("%s %s allowed nothing and gets nothing: NO_CONSENT. %s"
                .formatted(stranger.firstName(), stranger.lastName(), why));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public void close() {
        airline.close();
    }
}

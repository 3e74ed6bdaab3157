package io.klantbeeld.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.mail.MailDirectory;
import io.klantbeeld.platform.mail.ReceivedMail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Plays the story <em>sample</em>: somebody asks for a sample and gets a mail, and the call centre that would call them
 * next is told not to; somebody who was called first gets no mail for 48 hours. Both have allowed both.
 */
public final class SampleStory implements Story {
    private static final String WRITE_KEY = "wk_sample_wolkje";
    private static final String CAMPAIGN = "sample-request";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PEACE = Duration.ofHours(48);

    private final PlatformApi platform;
    private final MailDirectory mails;
    private final RandomGenerator random;
    private final Website website;
    private final CallCentre calls;

    /**
     * Takes what the story plays against.
     *
     * @param platform the API with a channel team's token
     * @param random source of fresh persons
     */
    public SampleStory(PlatformApi platform, MailDirectory mails, RandomGenerator random) {
        this.platform = platform;
        this.mails = mails;
        this.random = random;
        this.website = new Website(platform.gateway(), WRITE_KEY);
        this.calls = new CallCentre(platform);
    }

    @Override
    public Duration play(Narrator narrator) {
        var took = mailBeforeCall(narrator);
        callBeforeMail(narrator);
        return took;
    }

    private Duration mailBeforeCall(Narrator narrator) {
        var lead = lead(narrator);
        var asked = askForSample(lead);
        var mail = Patience.await("the mail about the sample", LIMIT, () -> mails.to(lead.email()).stream()
                .findFirst());
        var took = Duration.between(asked, mail.acceptedAt());
        narrator.tell("Asked for a sample; %d ms later the mail server had accepted “%s”."
                .formatted(took.toMillis(), mail.subject()));
        var answer = mayCall(lead);
        expect(stop(answer).path("code").asText(), "BLOCKED_RECENT_CONTACT", "what stops the call after the mail");
        expectFreeAfter(answer, asked, mail);
        narrator.tell("An agent who wants to call now is told not to: BLOCKED_RECENT_CONTACT, and not before %s."
                .formatted(answer.path("nextEligibleAt").asText()));
        return took;
    }

    private void callBeforeMail(Narrator narrator) {
        var lead = lead(narrator);
        var reservation = mayCall(lead);
        if (!"PERMIT".equals(reservation.path("outcome").asText())) {
            throw new StoryFailed("the first call is not permitted: " + stop(reservation));
        }
        var called = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        calls.answered(reservation, called);
        narrator.tell("An agent called first, at %s, and they answered.".formatted(called));
        askForSample(lead);
        var stopped = decision(lead).path("stoppedBy");
        expect(stopped.path("code").asText(), "BLOCKED_RECENT_CALL", "the mail after the call");
        var free = retryAt(lead);
        expect(free, called.plus(PEACE), "the end of the silence after the call");
        if (!mails.to(lead.email()).isEmpty()) {
            throw new StoryFailed("somebody who had just been called got a mail");
        }
        narrator.tell("Their request for a sample brings no mail: BLOCKED_RECENT_CALL until %s, 48 hours to the second."
                .formatted(free));
        narrator.tell("Why: %s%s".formatted(platform.gateway(), why(lead)));
    }

    // Austria's rules need no second confirmation and name no hours for calls, so that the story plays at any time.
    private FreshPerson lead(Narrator narrator) {
        var lead = FreshPerson.fresh("de", random);
        website.identify(lead, Map.of("country", "AT", "phone", phone()));
        allowSamples(lead);
        Patience.await("the person and their permission", LIMIT, () -> Optional.of(allowed(lead))
                .filter(channels -> channels.containsAll(Set.of("EMAIL", "PHONE"))));
        narrator.tell("%s %s allowed mails and calls about samples and is known as %s."
                .formatted(lead.firstName(), lead.lastName(), lead.reference()));
        return lead;
    }

    // Of a range that is given to nobody.
    private String phone() {
        return "+3197010%06d".formatted(random.nextInt(1_000_000));
    }

    private void allowSamples(FreshPerson lead) {
        var answer = platform.post("/api/v1/consent-events", lead.allowsSamples());
        if (answer.status() != 201) {
            throw new StoryFailed("the consent was not recorded: " + answer.problem());
        }
    }

    private Set<String> allowed(FreshPerson lead) {
        var path = "/api/v1/customers/" + PlatformApi.segment(lead.reference());
        var channels = new HashSet<String>();
        for (var cell : platform.get(path).body().at("/parts/permissions/data/cells")) {
            if ("GRANTED_CONSENT".equals(cell.path("code").asText())) {
                channels.add(cell.path("channel").asText());
            }
        }
        return channels;
    }

    // The number may arrive a moment after the choice about it.
    private JsonNode mayCall(FreshPerson lead) {
        return Patience.await("the telephone number", LIMIT, () -> Optional.of(calls.ask(lead))
                .filter(answer -> !"CONTACT_POINT_MISSING"
                        .equals(answer.at("/gates/0/code").asText())));
    }

    private Instant askForSample(FreshPerson lead) {
        return website.acceptance(website.announce(lead, "Sample Requested", Map.of("product", "First days box")));
    }

    private JsonNode decision(FreshPerson lead) {
        return Patience.await("the decision on the request", LIMIT, () -> Optional.of(
                        platform.get(why(lead)).body().path("last"))
                .filter(last -> last.path("decisionId").isTextual()));
    }

    private Instant retryAt(FreshPerson lead) {
        for (var gate : decision(lead).path("gates")) {
            if ("COLLISION".equals(gate.path("gate").asText())) {
                return Instant.parse(gate.path("retryAt").asText());
            }
        }
        throw new StoryFailed("the decision names no collision");
    }

    private static JsonNode stop(JsonNode answer) {
        for (var gate : answer.path("gates")) {
            if (!gate.path("passed").asBoolean()) {
                return gate;
            }
        }
        throw new StoryFailed("nothing stopped the call: " + answer);
    }

    // The mail counts from the moment at which it was sent, between the request and the server's 250.
    private static void expectFreeAfter(JsonNode answer, Instant asked, ReceivedMail mail) {
        var sent = Instant.parse(answer.path("nextEligibleAt").asText()).minus(PEACE);
        if (sent.isBefore(asked.minusSeconds(1))
                || sent.isAfter(mail.acceptedAt().plusSeconds(1))) {
            throw new StoryFailed("the call is not blocked for 48 hours after the mail, but until " + sent.plus(PEACE));
        }
    }

    private static void expect(Object actual, Object expected, String what) {
        if (!expected.equals(actual)) {
            throw new StoryFailed("%s: expected %s, but it is %s".formatted(what, expected, actual));
        }
    }

    private static String why(FreshPerson lead) {
        return "/api/v1/persons/%s/why?campaign=%s".formatted(PlatformApi.segment(lead.reference()), CAMPAIGN);
    }

    @Override
    public void close() {
        website.close();
    }
}

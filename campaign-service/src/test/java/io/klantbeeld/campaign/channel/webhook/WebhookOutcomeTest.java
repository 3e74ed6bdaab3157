package io.klantbeeld.campaign.channel.webhook;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.channel.Submission;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.klantbeeld.campaign.channel.Submission.Unknown;
import io.klantbeeld.test.Schemas;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

class WebhookOutcomeTest {
    private TestProvider provider;

    @BeforeEach
    void start() {
        provider = new TestProvider("PT2M");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void theMessageIsSignedAndCarriesAKeyAgainstDoubles() {
        answers(aResponse().withStatus(200));
        var message = TestProvider.message(3);

        provider.adapter.submit(message);

        var request = provider.server.getAllServeEvents().getFirst().getRequest();
        assertThat(request.getHeader("Idempotency-Key"))
                .isEqualTo(message.contactId().toString());
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(provider.signature.isValid(
                        request.getHeader("Klantbeeld-Signature"), request.getBody(), TestProvider.NOW))
                .isTrue();
        var body = Schemas.json(request.getBodyAsString());
        assertThat(body.path("to").asText()).isEqualTo("+3197010000001");
        assertThat(body.path("text").asText()).isEqualTo("\"Koffie\"?\n");
        assertThat(body.path("attempt").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"id\":\"wamid.7\"} | wamid.7", "{\"id\":42} | 42"})
    void theProvidersNameForTheMessageIsKept(String body, String id) {
        answers(aResponse().withStatus(201).withBody(body));

        assertThat(submit()).isEqualTo(new Accepted(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"id\":{}}", "{\"id\":\" \"}", "[]", "{\"id\":"})
    void anAcceptedMessageWithoutAReadableNameKeepsItsOwn(String body) {
        answers(aResponse().withStatus(200).withBody(body));
        var message = TestProvider.message();

        assertThat(provider.adapter.submit(message))
                .isEqualTo(new Accepted(message.contactId().toString()));
    }

    @Test
    void aLongAnswerIsReadByItsBeginningOnly() {
        answers(aResponse().withStatus(200).withBody("{\"id\":\"x\",\"rest\":\"" + "y".repeat(5_000_000) + "\"}"));

        assertThat(submit()).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Reject",
        "401,Reject",
        "404,Reject",
        "422,Reject",
        "429,Retry",
        "503,Retry",
        "302,Retry",
        "500,Unknown",
        "502,Unknown",
        "504,Unknown"
    })
    void everyStatusHasOneMeaning(int status, String outcome) {
        answers(aResponse().withStatus(status).withHeader("Location", "https://example.com/"));

        assertThat(submit().getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(provider.server.getAllServeEvents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "Sun, 01 Mar 2026 09:10:00 GMT | PT10M",
                "999999999 | PT1H",
                "soon | PT5S",
                "-5 | PT5S",
                "1 | PT5S"
            })
    void aPauseThatTheProviderAsksForIsKeptWithinReason(String asked, Duration pause) {
        answers(aResponse().withStatus(429).withHeader("Retry-After", asked));

        assertThat(submit()).isEqualTo(new Retry(new Failure(Code.PROVIDER_POSTPONES, "HTTP 429"), pause));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void anAnswerThatBreaksLeavesTheOutcomeOpen(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThat(submit()).isInstanceOfAny(Unknown.class, Accepted.class);
        assertThat(provider.server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void anAnswerThatTricklesEndsInTimeWithAnOpenOutcome() {
        provider.close();
        provider = new TestProvider("PT2S");
        answers(aResponse().withStatus(200).withBody("{\"id\":\"slow\"}").withChunkedDribbleDelay(5, 60_000));

        assertThat(submit()).isInstanceOf(Unknown.class);
    }

    @Test
    void aBrandThatIsNotNamedIsRejectedAndNothingIsSent() {
        answers(aResponse().withStatus(200));
        var message = TestProvider.message();
        var foreign =
                new OutboundMessage(message.contactId(), 1, "wolkje", message.to(), message.content(), null, null);

        assertThat(provider.adapter.submit(foreign)).isInstanceOf(Reject.class);
        assertThat(provider.server.getAllServeEvents()).isEmpty();
    }

    private Submission submit() {
        return provider.adapter.submit(TestProvider.message());
    }

    private void answers(ResponseDefinitionBuilder response) {
        provider.server.stubFor(post(anyUrl()).willReturn(response));
    }
}

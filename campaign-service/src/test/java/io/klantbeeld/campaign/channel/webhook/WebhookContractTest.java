package io.klantbeeld.campaign.channel.webhook;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.ChannelAdapterContract;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.channel.InboundMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

class WebhookContractTest extends ChannelAdapterContract {
    private TestProvider provider;

    @BeforeEach
    void start() {
        provider = new TestProvider("PT2M");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Override
    protected ChannelAdapter adapter() {
        return provider.adapter;
    }

    @Override
    protected String address() {
        return "+3197010000001";
    }

    @Override
    protected InboundMessage inbound(UUID contactId, Status status) {
        return signed("""
                [{"contactId": "%s", "status": "%s", "code": %s, "occurredAt": "2026-03-01T08:59:00+00:00"}]
                """.formatted(contactId, status, status == Status.BOUNCED ? "\"HARD_BOUNCE\"" : "null"));
    }

    @Override
    protected InboundMessage rubbish() {
        return signed("[{\"contactId\": \"" + address() + "\", \"status\": \"DELIVERED\"}]");
    }

    @Override
    protected InboundMessage foreign() {
        var body = "[]".getBytes(StandardCharsets.UTF_8);
        var forged = new MessageSignature("a secret that somebody else has made up").sign(body, TestProvider.NOW);
        return new InboundMessage.Call(body, forged, TestProvider.NOW);
    }

    private InboundMessage signed(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return new InboundMessage.Call(bytes, provider.signature.sign(bytes, TestProvider.NOW), TestProvider.NOW);
    }

    @Override
    protected Provider provider() {
        return new Played();
    }

    private final class Played implements Provider {
        private void answers(ResponseDefinitionBuilder response) {
            provider.server.stubFor(post(anyUrl()).willReturn(response));
        }

        @Override
        public void accepts() {
            answers(aResponse().withStatus(202).withBody("{\"id\": \"wamid.1\"}"));
        }

        @Override
        public void refusesForNow() {
            answers(aResponse().withStatus(503).withBody("+3197010000001 later"));
        }

        @Override
        public void refusesForGood() {
            answers(aResponse().withStatus(422).withBody("+3197010000001 is unknown"));
        }

        @Override
        public void isAway() {
            provider.server.stop();
        }

        @Override
        public void breaksOffAfterTakingTheMessage() {
            answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        }

        @Override
        public void fallsSilentAfterTakingTheMessage() {
            provider.close();
            provider = new TestProvider("PT2S");
            answers(aResponse().withStatus(200).withFixedDelay(60_000));
        }

        @Override
        public long taken(UUID contactId) {
            // Every request is logged; what was refused was not taken.
            return provider.server.getAllServeEvents().stream()
                    .filter(event ->
                            contactId.toString().equals(event.getRequest().getHeader("Idempotency-Key")))
                    .filter(event -> event.getResponse().getStatus() < 300
                            || event.getResponse().getFault() != null)
                    .count();
        }
    }
}

package io.klantbeeld.campaign.channel;

import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.klantbeeld.campaign.channel.Submission.Unknown;
import io.klantbeeld.campaign.content.RenderedMessage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract that every adapter passes, against a provider that behaves and misbehaves on request. A new adapter's
 * test extends it and gives the adapter and its provider.
 */
public abstract class ChannelAdapterContract {
    /** A brand that the adapter is configured for. */
    protected static final String BRAND = "blauwvlucht";

    /** The adapter under test, talking to the provider. */
    protected abstract ChannelAdapter adapter();

    /** An address that the provider can deliver to. */
    protected abstract String address();

    /** The real or scripted provider behind the adapter. */
    protected abstract Provider provider();

    /** What a provider can be asked to do with the next submissions, and how many messages it took over. */
    protected interface Provider {
        void accepts();

        void refusesForNow();

        void refusesForGood();

        void isAway();

        void breaksOffAfterTakingTheMessage();

        void fallsSilentAfterTakingTheMessage();

        long taken(UUID contactId);
    }

    protected OutboundMessage message(String brand) {
        var content = new RenderedMessage("en", false, "Coffee?", "<p>Coffee?</p>", "Coffee?\n");
        return new OutboundMessage(
                UUID.randomUUID(), 1, brand, address(), content, "https://example.com/u/token", null);
    }

    @Test
    void itDescribesItself() {
        var description = adapter().describe();

        assertThat(description.channel()).matches("[A-Z_]+");
        assertThat(description.concurrency()).isPositive();
        assertThat(description.patience()).isPositive();
    }

    @Test
    void anAcceptedMessageIsTakenOnceAndHasAnId() {
        provider().accepts();
        var message = message(BRAND);

        var submission = adapter().submit(message);

        assertThat(submission).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(accepted.providerId())
                .isNotBlank());
        assertThat(provider().taken(message.contactId())).isEqualTo(1);
    }

    @Test
    void aTemporaryRefusalMayBeTriedAgainLaterAndLater() {
        provider().refusesForNow();
        var message = message(BRAND);

        var first = adapter().submit(message);
        var fifth = adapter().submit(attempt(5, message));

        assertThat(first).isInstanceOf(Retry.class);
        assertThat(fifth).isInstanceOf(Retry.class);
        assertThat(((Retry) fifth).after()).isGreaterThan(((Retry) first).after());
        assertThat(provider().taken(message.contactId())).isZero();
    }

    @Test
    void aPermanentRefusalIsFinal() {
        provider().refusesForGood();

        assertThat(adapter().submit(message(BRAND))).isInstanceOf(Reject.class);
    }

    @Test
    void aProviderThatIsAwayMayBeTriedAgain() {
        provider().isAway();

        assertThat(adapter().submit(message(BRAND))).isInstanceOf(Retry.class);
    }

    @Test
    void aBrokenConnectionAfterTheMessageLeftIsNeverTriedAgain() {
        provider().breaksOffAfterTakingTheMessage();
        var message = message(BRAND);

        assertThat(adapter().submit(message)).isInstanceOf(Unknown.class);
        assertThat(provider().taken(message.contactId())).isEqualTo(1);
    }

    @Test
    void silenceAfterTheMessageLeftIsNeverTriedAgainAndEndsInTime() {
        provider().fallsSilentAfterTakingTheMessage();
        var message = message(BRAND);
        long start = System.nanoTime();

        var submission = adapter().submit(message);

        assertThat(submission).isInstanceOf(Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(adapter().describe().patience().plusSeconds(2));
    }

    @Test
    void anUnknownBrandIsRejectedWithAReasonAndNoException() {
        provider().accepts();

        assertThat(adapter().submit(message("nobody")))
                .isInstanceOfSatisfying(
                        Reject.class, reject -> assertThat(reject.reason()).isNotBlank());
        assertThat(adapter().validate("nobody")).isNotEmpty();
        assertThat(adapter().validate(BRAND)).isEmpty();
    }

    @Test
    void noReasonNamesTheAddress() {
        provider().refusesForGood();

        assertThat(adapter().submit(message(BRAND)).toString()).doesNotContain(address());
    }

    @Test
    void aLookUpAnswersAsDescribed() {
        var lookup = adapter().lookup(UUID.randomUUID());

        assertThat(lookup instanceof Lookup.NotSupported)
                .isNotEqualTo(adapter().describe().canLookUp());
    }

    private static OutboundMessage attempt(int attempt, OutboundMessage message) {
        return new OutboundMessage(
                message.contactId(),
                attempt,
                message.brand(),
                message.to(),
                message.content(),
                message.oneClickUrl(),
                message.messageId());
    }
}

package io.klantbeeld.campaign.channel;

import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.channel.Submission.Accepted;
import io.klantbeeld.campaign.channel.Submission.Reject;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.klantbeeld.campaign.channel.Submission.Unknown;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.test.Patience;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** What the provider sends when the message of a contact met with a status; a bounce is one for good. */
    protected abstract InboundMessage inbound(UUID contactId, Status status);

    /** What looks as if the provider had sent it, and cannot be read. */
    protected abstract InboundMessage rubbish();

    /** What another kind of provider sends, or somebody who pretends. */
    protected abstract InboundMessage foreign();

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
        assertThat(description.brands()).contains(BRAND);
        if (description.rateHint() != null) {
            assertThat(description.rateHint()).isPositive();
        }
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

        // How long it takes is up to the provider's settings; it must not take for ever.
        assertThat(CompletableFuture.supplyAsync(() -> adapter().submit(message)))
                .succeedsWithin(Patience.LIMIT)
                .isInstanceOf(Unknown.class);
    }

    @Test
    void anUnknownBrandIsRejectedWithAReasonAndNoException() {
        provider().accepts();

        assertThat(adapter().submit(message("nobody"))).isInstanceOfSatisfying(Reject.class, reject -> assertThat(
                        reject.failure().code())
                .isNotNull());
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

    @Test
    void aBounceForGoodIsReadWithTheContactThatItIsAbout() throws InboundRefused {
        var contact = UUID.randomUUID();
        var bounce = inbound(contact, Status.BOUNCED);

        assertThat(adapter().parse(bounce)).singleElement().satisfies(feedback -> {
            assertThat(feedback.subject()).isEqualTo(new OfContact(contact));
            assertThat(feedback.status()).isEqualTo(Status.BOUNCED);
            assertThat(feedback.code()).isEqualTo(ContactChanged.HARD_BOUNCE);
            assertThat(feedback.occurredAt()).isBeforeOrEqualTo(bounce.receivedAt());
        });
    }

    @Test
    void aComplaintIsReadWithTheContactThatItIsAbout() throws InboundRefused {
        var contact = UUID.randomUUID();

        assertThat(adapter().parse(inbound(contact, Status.COMPLAINED)))
                .singleElement()
                .satisfies(feedback -> {
                    assertThat(feedback.subject()).isEqualTo(new OfContact(contact));
                    assertThat(feedback.status()).isEqualTo(Status.COMPLAINED);
                });
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutItsContent() {
        assertThatThrownBy(() -> adapter().parse(rubbish())).isInstanceOfSatisfying(InboundRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(InboundRefused.Cause.UNREADABLE);
            assertThat(refused.field()).isNotBlank();
            assertThat(refused.toString()).doesNotContain(address());
        });
    }

    @Test
    void whatTheProviderDoesNotProveToHaveSentIsNotTrusted() {
        assertThatThrownBy(() -> adapter().parse(foreign()))
                .isInstanceOfSatisfying(InboundRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(InboundRefused.Cause.UNTRUSTED));
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

package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.pressure.Judgement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A step of a contact to another state.
 *
 * @param fence the fence of whoever changes it
 * @param gate the gate that holds or stops it; null clears it
 * @param sent what leaves; {@link Sent#NOTHING} for every state but SENDING
 * @param nextAttemptAt when it may be claimed again; null leaves it as it is
 */
public record Change(
        UUID contact,
        long fence,
        ContactState state,
        String gate,
        String code,
        Map<String, Object> evidence,
        Sent sent,
        String providerId,
        Instant nextAttemptAt) {

    /** A step without a reason. */
    public static Change to(ContactState state, Contact contact) {
        return new Change(contact.id(), contact.fence(), state, null, null, null, Sent.NOTHING, null, null);
    }

    /** The same step with the gate and code that explain it. */
    public Change because(String gate, String code) {
        return because(gate, code, null);
    }

    /** The same step with the gate, code and evidence that explain it. */
    public Change because(String gate, String code, Map<String, Object> evidence) {
        return new Change(contact, fence, state, gate, code, evidence, sent, providerId, nextAttemptAt);
    }

    /** The same step with what leaves. */
    public Change sending(Sent sent) {
        return new Change(contact, fence, state, gate, code, evidence, sent, providerId, nextAttemptAt);
    }

    /** The same step with the provider's name for the message. */
    public Change knownAs(String providerId) {
        return new Change(contact, fence, state, gate, code, evidence, sent, providerId, nextAttemptAt);
    }

    /** The same step, to be tried again not before a time. */
    public Change notBefore(Instant time) {
        return new Change(contact, fence, state, gate, code, evidence, sent, providerId, time);
    }

    /**
     * What leaves, to where and why it may.
     *
     * @param contactPointIk identifier key of the address, which may be another one than when the contact was planned
     * @param basis what the contact rests on; null when consent-service did not say
     * @param permittedAt when the permit was asked for; null when nobody gave one
     * @param judgement the caps that it kept
     */
    public record Sent(
            String locale,
            String subject,
            String contactPointIk,
            String basis,
            Instant permittedAt,
            Judgement judgement) {
        static final Sent NOTHING = new Sent(null, null, null, null, null, null);
    }
}

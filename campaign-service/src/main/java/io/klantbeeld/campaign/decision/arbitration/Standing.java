package io.klantbeeld.campaign.decision.arbitration;

/**
 * How a contact stands among others.
 *
 * @param score what it is expected to bring
 * @param loss why another one goes instead; null where none does
 */
public record Standing(Score score, Loss loss) {
    /** The same contact, which gives way to another one. */
    public Standing lost(Loss loss) {
        return new Standing(score, loss);
    }
}

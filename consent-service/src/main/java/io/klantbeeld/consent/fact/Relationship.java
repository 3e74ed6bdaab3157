package io.klantbeeld.consent.fact;

import java.time.Instant;
import java.util.Set;

/**
 * What shows the five conditions of a soft opt-in (ePrivacy Art. 13(2), Telecommunicatiewet 11.7(4)).
 *
 * @param controller the legal entity that sold
 * @param contactPoint identifier key of the address that was obtained; null for those of the person
 * @param soldAt when the address was obtained with an obligation to pay; null when there was none
 * @param informed whether the person was told of the use at collection
 * @param optOutOffered whether the person could refuse it at collection
 * @param similarTopics topics about products of the same kind
 */
public record Relationship(
        String brand,
        String controller,
        String contactPoint,
        Instant soldAt,
        boolean informed,
        boolean optOutOffered,
        Set<String> similarTopics)
        implements Fact {
    public Relationship {
        similarTopics = Set.copyOf(similarTopics);
    }

    @Override
    public boolean lowers() {
        return false;
    }
}

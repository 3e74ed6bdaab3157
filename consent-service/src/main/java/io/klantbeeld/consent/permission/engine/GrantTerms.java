package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Notice;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.catalogue.Statute;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.permission.algebra.Terms;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the catalogue and the law add to a grant.
 *
 * @param minor whether only a guardian's grants count
 * @param statute what the law asks for on the channel of the decision
 */
record GrantTerms(Catalogue catalogue, boolean minor, Optional<Statute> statute) implements Terms {
    @Override
    public boolean shows(ConsentEvent grant, Cell cell) {
        return (!minor || grant.authority() == Authority.GUARDIAN)
                && catalogue
                        .notice(grant.notice())
                        .map(Notice::covers)
                        .filter(covers -> covers.brands().contains(cell.brand())
                                && covers.purposes().contains(cell.purpose())
                                && covers.channels().contains(cell.channel())
                                && (cell.topic() == null || covers.topics().contains(cell.topic())))
                        .isPresent();
    }

    @Override
    public boolean demandsConfirmation() {
        return statute.map(it -> it.rule().demandsConfirmation()).orElse(false);
    }

    @Override
    public Instant end(ConsentEvent grant) {
        return purposeOf(grant)
                .map(Purpose::validity)
                .map(validity -> plus(grant.effectiveAt(), validity))
                .orElse(Instant.MAX);
    }

    @Override
    public Instant renewal(ConsentEvent grant) {
        return catalogue
                .materiallyChanged(grant.notice())
                .map(changed -> purposeOf(grant)
                        .map(Purpose::reconsentGrace)
                        .map(grace -> plus(changed, grace))
                        .orElse(changed))
                .orElse(Instant.MAX);
    }

    private Optional<Purpose> purposeOf(ConsentEvent grant) {
        return catalogue.purpose(grant.scope().purpose());
    }

    private static Instant plus(Instant start, Period period) {
        return start.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}

package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.permission.algebra.Terms;
import java.time.Instant;
import java.time.ZoneOffset;

/** What the catalogue in force adds to a grant: what its notice showed, and how long it lasts. */
record CatalogueTerms(Catalogue catalogue) implements Terms {
    @Override
    public boolean shows(ConsentEvent grant, Cell cell) {
        return catalogue
                .notice(grant.notice())
                .map(notice -> notice.covers().brands().contains(cell.brand())
                        && notice.covers().purposes().contains(cell.purpose())
                        && notice.covers().channels().contains(cell.channel())
                        && (cell.topic() == null || notice.covers().topics().contains(cell.topic())))
                .orElse(false);
    }

    @Override
    public Instant end(ConsentEvent grant) {
        return catalogue
                .purpose(grant.scope().purpose())
                .map(Purpose::validity)
                .map(validity -> grant.effectiveAt()
                        .atOffset(ZoneOffset.UTC)
                        .plus(validity)
                        .toInstant())
                .orElse(Instant.MAX);
    }
}

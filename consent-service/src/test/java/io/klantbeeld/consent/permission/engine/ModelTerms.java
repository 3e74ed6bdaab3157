package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Notice;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.permission.algebra.Terms;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** What catalogue and law add to a grant. */
record ModelTerms(SmallWorld world, Purpose purpose, boolean minor, boolean demandsConfirmation) implements Terms {
    @Override
    public boolean shows(ConsentEvent grant, Cell cell) {
        var notice = grant.notice() == null ? null : world.notices().get(grant.notice());
        return notice != null
                && (!minor || grant.authority() == Authority.GUARDIAN)
                && notice.covers().brands().contains(cell.brand())
                && notice.covers().purposes().contains(cell.purpose())
                && (cell.topic() == null || notice.covers().topics().contains(cell.topic()))
                && notice.covers().channels().contains(cell.channel());
    }

    @Override
    public Instant end(ConsentEvent grant) {
        return purpose.validity() == null ? Instant.MAX : after(grant.effectiveAt(), purpose.validity());
    }

    @Override
    public Instant renewal(ConsentEvent grant) {
        var earliest = Instant.MAX;
        if (grant.notice() == null) {
            return earliest;
        }
        var name = grant.notice().split("/");
        for (var entry : world.notices().entrySet()) {
            var other = entry.getKey().split("/");
            boolean later = other[0].equals(name[0]) && other[2].equals(name[2]) && other[1].compareTo(name[1]) > 0;
            if (later && entry.getValue().changeClass() == Notice.ChangeClass.MATERIAL) {
                var since = after(entry.getValue().effectiveFrom(), purpose.reconsentGrace());
                earliest = since.isBefore(earliest) ? since : earliest;
            }
        }
        return earliest;
    }

    private static Instant after(Instant start, Period period) {
        return period == null
                ? start
                : start.atZone(ZoneOffset.UTC).plus(period).toInstant();
    }
}

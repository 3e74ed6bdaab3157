package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * A small law and catalogue: the notices "all" and "old" show everything, "x-by-mail" the topic x by e-mail only; "old"
 * counts until day 5; grants of purpose p end after 4 days.
 */
record RandomTerms(boolean demandsConfirmation) implements Terms {
    @Override
    public boolean shows(ConsentEvent grant, Cell cell) {
        return switch (grant.notice()) {
            case "all", "old" -> true;
            case "x-by-mail" ->
                cell.channel() == Channel.EMAIL
                        && (cell.topic() == null || cell.topic().equals("x"));
            default -> false;
        };
    }

    @Override
    public Instant end(ConsentEvent grant) {
        return "p".equals(grant.scope().purpose()) ? grant.effectiveAt().plus(Duration.ofDays(4)) : Instant.MAX;
    }

    @Override
    public Instant renewal(ConsentEvent grant) {
        return "old".equals(grant.notice()) ? RandomPerson.day(5) : Instant.MAX;
    }
}

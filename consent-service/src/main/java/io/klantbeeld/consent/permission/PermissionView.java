package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.DecisionView.LimitView;
import io.klantbeeld.consent.permission.engine.Limit;
import io.klantbeeld.consent.permission.engine.Mask;
import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.engine.PersonalHours;
import io.klantbeeld.consent.permission.engine.PersonalSettings;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The permissions of a person within the caller's brands, and the wishes that hold beside them.
 *
 * @param profileId the profile that the reference leads to; null while there is none
 * @param hours when the person does not want to be contacted
 * @param deniedAttributes traits that the person denied for at least one use
 */
record PermissionView(
        UUID profileId,
        List<CellView> cells,
        List<HoursView> hours,
        List<LimitView> limits,
        List<String> deniedAttributes,
        String language,
        String timeZone) {

    /** A cell of the matrix with the words of its code; a topic has a cell of its own where its answer differs. */
    record CellView(
            String brand,
            String purpose,
            Channel channel,
            String topic,
            Outcome outcome,
            ReasonCode code,
            String ref,
            String text,
            Instant validUntil) {}

    /** Hours that keep contacts away: those that begin on the days, until the next day unless {@code to} is later. */
    record HoursView(
            String brand,
            Channel channel,
            ReasonCode code,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to,
            String timeZone) {
        private static HoursView of(PersonalHours hours) {
            return new HoursView(
                    hours.brand(),
                    hours.channel(),
                    hours.code(),
                    hours.span().days(),
                    hours.span().from(),
                    hours.span().to(),
                    hours.zone() == null ? null : hours.zone().getId());
        }
    }

    static PermissionView of(Matrix matrix, List<MatrixCell> cells, Words words) {
        var person = matrix.person();
        var settings = PersonalSettings.of(person);
        return new PermissionView(
                person.subject().profileId(),
                cells.stream().map(words::view).toList(),
                PersonalHours.of(person).stream().map(HoursView::of).toList(),
                Limit.of(person.facts()).stream().map(LimitView::of).toList(),
                Mask.deniedForSomeUse(person, matrix.definitions()),
                settings.language(),
                settings.timeZone());
    }

    /** The texts of codes in one language. */
    record Words(ReasonTexts texts, Locale language) {
        private CellView view(MatrixCell cell) {
            return new CellView(
                    cell.brand(),
                    cell.purpose(),
                    cell.channel(),
                    cell.topic(),
                    cell.outcome(),
                    cell.code(),
                    cell.ref(),
                    texts.of(cell.code(), language),
                    cell.validUntil());
        }
    }
}

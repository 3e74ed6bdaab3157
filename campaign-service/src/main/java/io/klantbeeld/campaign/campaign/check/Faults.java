package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.event.Money;
import io.klantbeeld.rest.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Collects what is wrong with the fields of one campaign. */
final class Faults {
    private static final int DIGITS = 18;
    private static final int DECIMALS = 9;

    private final List<Violation> found = new ArrayList<>();

    void add(String field, String message) {
        found.add(Violation.of(field, message));
    }

    void addIf(boolean wrong, String field, String message) {
        if (wrong) {
            add(field, message);
        }
    }

    void money(String field, Money money) {
        if (money == null) {
            return;
        }
        var amount = money.amount();
        addIf(
                amount.signum() < 0 || amount.scale() > DECIMALS || amount.precision() > DIGITS,
                field + ".amount",
                "must not be negative, nor have more than 18 digits or 9 decimals");
        addIf(!money.currency().matches("[A-Z]{3}"), field + ".currency", "must be an ISO 4217 code");
    }

    void length(String field, Duration length, Duration longest) {
        addIf(
                length.isNegative() || length.isZero() || length.compareTo(longest) > 0,
                field,
                "must be longer than nothing and at most P" + longest.toDays() + "D");
    }

    void unique(String field, List<String> keys) {
        var seen = new HashSet<String>();
        for (int i = 0; i < keys.size(); i++) {
            addIf(
                    !seen.add(Objects.requireNonNullElse(keys.get(i), "")),
                    field + "[" + i + "]",
                    "has the same key as one before it");
        }
    }

    Findings refused() {
        return Findings.refused(found);
    }
}

package io.klantbeeld.campaign.contact;

import com.fasterxml.jackson.core.type.TypeReference;
import io.klantbeeld.campaign.platform.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads contacts from rows of the ledger. */
public final class ContactRow {
    private static final String UNREADABLE = "UNREADABLE";

    private static final TypeReference<Map<String, Object>> OPEN = new TypeReference<>() {};

    private ContactRow() {}

    /** Reads a contact from a row with all columns. */
    public static Contact read(Row row) throws SQLException {
        return new Contact(
                row.uuid("id"),
                addressee(row),
                row.json("plan", ContactPlan.class),
                row.constant("state", ContactState.class),
                row.text("gate"),
                row.text("code"),
                row.json("evidence", OPEN),
                row.text("locale"),
                row.text("subject"),
                row.text("basis"),
                row.text("disposition"),
                row.flag("late"),
                row.flag("counts"),
                row.instant("not_before"),
                row.instant("next_attempt_at"),
                row.instant("expires_at"),
                row.instant("planned_at"),
                row.instant("sent_at"),
                row.instant("changed_at"),
                (int) row.number("attempts"),
                row.number("fence"));
    }

    /** Reads a contact, unless its row holds what nobody can read. */
    public static Optional<Contact> readIfPossible(Row row) throws SQLException {
        try {
            return Optional.of(read(row)).filter(contact -> contact.plan() != null);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a contact to be shown: one that cannot be read has the code {@code UNREADABLE}, and what columns say. */
    static Contact show(Row row) throws SQLException {
        var contact = readIfPossible(row);
        return contact.isPresent() ? contact.get() : unreadable(row);
    }

    private static Contact unreadable(Row row) throws SQLException {
        return new Contact(
                row.uuid("id"),
                addressee(row),
                planOfColumns(row),
                row.constant("state", ContactState.class),
                "DISPATCH",
                UNREADABLE,
                null,
                row.text("locale"),
                row.text("subject"),
                row.text("basis"),
                row.text("disposition"),
                row.flag("late"),
                row.flag("counts"),
                row.instant("not_before"),
                row.instant("next_attempt_at"),
                row.instant("expires_at"),
                row.instant("planned_at"),
                row.instant("sent_at"),
                row.instant("changed_at"),
                (int) row.number("attempts"),
                row.number("fence"));
    }

    private static ContactPlan planOfColumns(Row row) throws SQLException {
        return new ContactPlan(
                row.text("campaign"),
                null,
                row.text("action"),
                null,
                null,
                null,
                null,
                row.text("brand"),
                row.text("channel"),
                row.text("category"),
                null,
                List.of(),
                null,
                null,
                null,
                Map.of(),
                false);
    }

    private static Addressee addressee(Row row) throws SQLException {
        return new Addressee(
                row.uuid("person"),
                row.uuid("profile_id"),
                row.text("ik"),
                row.uuids("members"),
                row.text("contact_point_ik"));
    }
}

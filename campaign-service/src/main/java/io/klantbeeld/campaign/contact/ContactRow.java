package io.klantbeeld.campaign.contact;

import com.fasterxml.jackson.core.type.TypeReference;
import io.klantbeeld.campaign.platform.Row;
import java.sql.SQLException;
import java.util.Map;

/** Reads contacts from rows of the ledger. */
public final class ContactRow {
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
                row.instant("expires_at"),
                row.instant("planned_at"),
                row.instant("sent_at"),
                row.instant("changed_at"),
                (int) row.number("attempts"),
                row.number("fence"));
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

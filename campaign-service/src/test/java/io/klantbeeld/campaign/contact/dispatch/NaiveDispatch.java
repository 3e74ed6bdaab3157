package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.ContactRow;
import io.klantbeeld.campaign.platform.Database;
import java.util.List;

/**
 * Prepares batches as if none could fail by one of its contacts: what fails is put back, and stands first in line again.
 * It is kept so that the poison proves something.
 */
record NaiveDispatch(Database database, Preparation preparation, String campaign) {
    private static final String DUE = """
            select * from contact where campaign = ? and state = 'PLANNED' order by next_attempt_at limit 10
            """;

    List<Letter> round() {
        try {
            return preparation.prepare(database.list(DUE, ContactRow::read, campaign), stopped -> {});
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}

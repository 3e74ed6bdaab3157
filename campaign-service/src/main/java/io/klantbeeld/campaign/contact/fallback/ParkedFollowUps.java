package io.klantbeeld.campaign.contact.fallback;

import io.klantbeeld.campaign.platform.parking.ParkedTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Tells where the failed contacts are that were not followed up. */
final class ParkedFollowUps {
    private static final String CAMPAIGN = "(select campaign from contact where contact.id = contact_id)";

    private ParkedFollowUps() {}

    @Produces
    @Singleton
    static ParkedTable table() {
        return new ParkedTable("FOLLOW_UP", "contact_fallback", "contact_id", CAMPAIGN);
    }
}

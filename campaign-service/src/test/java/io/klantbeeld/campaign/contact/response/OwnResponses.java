package io.klantbeeld.campaign.contact.response;

import io.klantbeeld.campaign.platform.Database;
import java.util.Set;

/** Responses of a replica that is wired by hand. */
public final class OwnResponses {
    private OwnResponses() {}

    public static Responses on(Database database) {
        return new Responses(database, Set::of);
    }
}

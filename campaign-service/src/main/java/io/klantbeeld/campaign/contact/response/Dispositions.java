package io.klantbeeld.campaign.contact.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What the words of channel teams mean for how a contact ended. */
@ConfigMapping(prefix = "klantbeeld.dispositions")
public interface Dispositions {
    /** Those by which a contact that was held is a response to what was offered. */
    @WithDefault("ACCEPTED,APPOINTMENT,CLICKED,CONVERTED,INTERESTED,ORDERED,REPLIED,SOLD")
    Set<String> positive();
}

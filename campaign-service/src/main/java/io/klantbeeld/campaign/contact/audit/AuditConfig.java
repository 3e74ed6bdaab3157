package io.klantbeeld.campaign.contact.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the auditor works. */
@ConfigMapping(prefix = "klantbeeld.contact-audit")
interface AuditConfig {
    /** How often it looks at what was sent since it looked last. */
    @WithDefault("PT5S")
    Duration poll();

    /** Contacts that it judges in one transaction. */
    @WithDefault("500")
    int batch();
}

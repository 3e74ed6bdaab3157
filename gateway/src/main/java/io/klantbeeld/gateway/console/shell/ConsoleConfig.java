package io.klantbeeld.gateway.console.shell;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Settings of the console. */
@ConfigMapping(prefix = "klantbeeld.gateway.console")
interface ConsoleConfig {
    /** Time zone of times until the browser told its own. */
    @WithDefault("Europe/Amsterdam")
    ZoneId zone();
}

package io.klantbeeld.platform.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings with which PostgreSQL runs on one machine beside everything else. */
final class PostgresSettings {
    private PostgresSettings() {}

    static Map<String, String> of(int port, ServerFiles files) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        // A socket's path may be 107 characters long, and a checkout's can be longer.
        settings.put("unix_socket_directories", "");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", files.temporary() ? "128MB" : "512MB");
        settings.put("max_wal_size", "2GB");
        // After each checkpoint the first change of a page writes all of it to the log.
        settings.put("checkpoint_timeout", "15min");
        settings.put("jit", "off");
        if (files.temporary()) {
            // What is thrown away need not survive a power cut; a killed server still recovers.
            settings.put("fsync", "off");
            settings.put("full_page_writes", "off");
        }
        return settings;
    }
}

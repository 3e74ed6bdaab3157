package io.klantbeeld.outbox.relay;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.AgroalSecurityProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens sessions with the settings and credentials of the service's data source, beside its pool. */
final class RelaySession implements SessionSource {
    private final AgroalConnectionFactoryConfiguration settings;

    RelaySession(AgroalDataSource dataSource) {
        this.settings =
                dataSource.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    }

    @Override
    public Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings.jdbcProperties());
        List<Object> secrets = new ArrayList<>(settings.credentials());
        secrets.add(settings.principal());
        for (AgroalSecurityProvider provider : settings.securityProviders()) {
            for (Object secret : secrets) {
                Properties offered = provider.getSecurityProperties(secret);
                if (offered != null) {
                    properties.putAll(offered);
                }
            }
        }
        return new Driver().connect(settings.jdbcUrl(), properties);
    }
}

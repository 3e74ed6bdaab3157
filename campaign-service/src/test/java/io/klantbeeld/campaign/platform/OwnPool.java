package io.klantbeeld.campaign.platform;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** A pool of connections of its own to the database of the module, as another replica has, with transactions on it. */
public final class OwnPool implements AutoCloseable {
    private final AgroalDataSource pool;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    private OwnPool(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Opens a pool to the database of the module. */
    public static OwnPool of(int connections) {
        var config = ConfigProvider.getConfig();
        return at(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class),
                connections);
    }

    /** Opens a pool to any database. */
    public static OwnPool at(String url, String user, String password, int connections) {
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(size -> size.maxSize(connections)
                        .acquisitionTimeout(Duration.ofMinutes(1))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))));
        try {
            return new OwnPool(AgroalDataSource.from(settings));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The database through this pool, in the transaction of the thread if it has one. */
    public Database database() {
        return new Database(facade(AgroalDataSource.class, (method, arguments) -> {
            var bound = current.get();
            return method.getName().equals("getConnection") && bound != null
                    ? staysOpen(bound)
                    : call(pool, method, arguments);
        }));
    }

    /** Works in one transaction. */
    public <T> T transaction(Supplier<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                var result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static Connection staysOpen(Connection connection) {
        return facade(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : call(connection, method, arguments));
    }

    private static <T> T facade(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                OwnPool.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }
}

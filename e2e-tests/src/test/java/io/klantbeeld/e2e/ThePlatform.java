package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.layout.Ports;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the running platform to a test class. It starts once for all, on free ports and in a home of its own, with its
 * sample, and ends with the last test.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(ThePlatform.Resolver.class)
@interface ThePlatform {
    /** Starts the platform when the first test asks for it. */
    final class Resolver implements ParameterResolver {
        private static final Path HOME = Path.of("target", "platform");

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == LocalPlatform.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(ThePlatform.class))
                    .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                    .platform();
        }
    }

    /** The platform, stopped when the test run ends. */
    record Running(LocalPlatform platform) implements AutoCloseable {
        static Running start() {
            var platform = LocalPlatform.builder()
                    .home(Resolver.HOME)
                    .ports(Ports.random())
                    .build();
            platform.home().wipe();
            platform.start();
            platform.loadSample();
            return new Running(platform);
        }

        @Override
        public void close() {
            platform.close();
        }
    }
}

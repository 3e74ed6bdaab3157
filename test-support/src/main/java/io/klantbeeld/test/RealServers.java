package io.klantbeeld.test;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a {@code @QuarkusTest} against real servers: OIDC always, PostgreSQL and Kafka when the module uses them.
 *
 * <p>Put it on every Quarkus test of a module, so that all of them share one start of the application.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(RealServersResource.class)
public @interface RealServers {}

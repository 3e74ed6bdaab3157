package io.klantbeeld.gateway;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @QuarkusTest} a gateway with a real issuer of tokens, and real HTTP servers in the place of the
 * services; put it on all of them, so that they share one start.
 */
@WithTestResource(GatewaySettings.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface GatewayTest {}

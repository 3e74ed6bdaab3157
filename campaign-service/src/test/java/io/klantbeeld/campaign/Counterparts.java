package io.klantbeeld.campaign;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the service where {@link Mailbox} and {@link ConsentCounterpart} are; put it on every Quarkus test. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(CounterpartsResource.class)
public @interface Counterparts {}

package io.klantbeeld.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a resource, or one method of it, another limit for request bodies than 1 MiB; a larger body is a 413. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BodyLimit {
    /** The limit where nothing else is said, in bytes. */
    int DEFAULT = 1_048_576;

    /** The limit in bytes. */
    long value();
}

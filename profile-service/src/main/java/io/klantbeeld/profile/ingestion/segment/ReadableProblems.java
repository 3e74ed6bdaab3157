package io.klantbeeld.profile.ingestion.segment;

import io.klantbeeld.profile.ingestion.source.Sources;
import io.klantbeeld.profile.platform.DatabaseException;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets the SDK in a browser read a refusal, and so when to come again; else it takes it for a broken network. */
@Provider
@ReadableProblems.Binding
class ReadableProblems implements ContainerResponseFilter {
    private static final int FIRST_PROBLEM = 400;

    private final Sources sources;

    ReadableProblems(Sources sources) {
        this.sources = sources;
    }

    /** Marks resources that browsers of registered origins send to. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Binding {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var origin = request.getHeaderString(Cors.ORIGIN);
        if (origin != null && answer.getStatus() >= FIRST_PROBLEM && isRegistered(origin)) {
            answer.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            answer.getHeaders().putSingle("Access-Control-Allow-Credentials", "true");
            answer.getHeaders().putSingle("Access-Control-Expose-Headers", "Retry-After");
            answer.getHeaders().putSingle("Vary", Cors.ORIGIN);
        }
    }

    /** A refusal must not become another one because the database is away. */
    private boolean isRegistered(String origin) {
        try {
            return sources.anyAllows(origin);
        } catch (DatabaseException unknown) {
            return false;
        }
    }
}

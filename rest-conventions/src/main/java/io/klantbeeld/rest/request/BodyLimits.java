package io.klantbeeld.rest.request;

import io.klantbeeld.rest.BodyLimit;
import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses bodies beyond the resource's limit with 413: at once when they say so, else when they turn out to be. */
@Provider
@Priority(Priorities.ENTITY_CODER - 100)
@ConstrainedTo(RuntimeType.SERVER)
class BodyLimits implements ContainerRequestFilter, ReaderInterceptor {
    private final ResourceInfo resource;

    BodyLimits(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        long limit = limit(resource);
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit) {
            throw tooLarge(limit);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new LimitedStream(context.getInputStream(), limit(resource)));
        return context.proceed();
    }

    static HttpProblem tooLarge(long limit) {
        return Problems.of(
                413, "request:too-large", "The body is too large", "It may have %d bytes here.".formatted(limit));
    }

    private static long limit(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method != null && method.isAnnotationPresent(BodyLimit.class)) {
            return method.getAnnotation(BodyLimit.class).value();
        }
        var type = resource.getResourceClass();
        return type != null && type.isAnnotationPresent(BodyLimit.class)
                ? type.getAnnotation(BodyLimit.class).value()
                : BodyLimit.DEFAULT;
    }
}

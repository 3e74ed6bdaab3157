package io.klantbeeld.rest.request;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import org.jboss.logging.Logger;

/** Logs what was answered, at level DEBUG, by the route's template: the path itself may name a person. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final String START = RequestLog.class.getName();

    private final ResourceInfo resource;

    RequestLog(@Context ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (LOG.isDebugEnabled()) {
            request.setProperty(START, System.nanoTime());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(START) instanceof Long start) {
            LOG.debugf(
                    "Request answered method=%s route=%s status=%d ms=%d",
                    request.getMethod(),
                    template(resource.getResourceClass()) + template(resource.getResourceMethod()),
                    response.getStatus(),
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static String template(AnnotatedElement element) {
        if (element == null || !element.isAnnotationPresent(Path.class)) {
            return "";
        }
        var path = element.getAnnotation(Path.class).value();
        return path.startsWith("/") ? path : '/' + path;
    }
}

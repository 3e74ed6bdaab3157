package io.klantbeeld.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.klantbeeld.rest.Problems;
import jakarta.annotation.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;

/** Stands between a JSON body and the resource: checks its text and says what does not fit. */
@Provider
@Priority(Priorities.ENTITY_CODER)
@ConstrainedTo(RuntimeType.SERVER)
class JsonBodies implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!isJson(context.getMediaType()) || isRaw(context.getType())) {
            return context.proceed();
        }
        var body = context.getInputStream().readAllBytes();
        if (body.length == 0) {
            return absent(context.getAnnotations());
        }
        JsonText.check(body);
        context.setInputStream(new ByteArrayInputStream(body));
        return read(context, body);
    }

    private static Object read(ReaderInterceptorContext context, byte[] body) throws IOException {
        try {
            var read = context.proceed();
            if (read == null) {
                throw Problems.invalid("body", "must not be empty");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e, body);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JsonProcessingException fault ? JsonFaults.problem(fault, body) : e;
        }
    }

    /** Nothing, where a resource can do without a body. */
    static Object absent(Annotation[] annotations) {
        if (Arrays.stream(annotations).anyMatch(NotNull.class::isInstance)) {
            throw Problems.invalid("body", "must not be empty");
        }
        return null;
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    /** A resource that takes the body as it is reads it itself, and item by item. */
    static boolean isRaw(Class<?> type) {
        return List.of("byte[]", "java.io.InputStream", "java.lang.String").contains(type.getCanonicalName());
    }
}

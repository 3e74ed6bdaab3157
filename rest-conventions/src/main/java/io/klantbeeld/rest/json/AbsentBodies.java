package io.klantbeeld.rest.json;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads requests without a body, whatever type it is said to have, where a resource can do without one. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class AbsentBodies implements MessageBodyReader<Object> {
    private final HttpHeaders headers;

    AbsentBodies(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean mayBeAbsent =
                length == null ? headers.getHeaderString(HttpHeaders.CONTENT_TYPE) == null : length.equals("0");
        return mayBeAbsent && !JsonBodies.isRaw(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream body)
            throws IOException {
        // A body in chunks, or of HTTP/2, may come without a length.
        if (body.read() >= 0) {
            throw new NotSupportedException();
        }
        return JsonBodies.absent(annotations);
    }
}

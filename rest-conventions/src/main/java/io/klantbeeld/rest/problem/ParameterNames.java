package io.klantbeeld.rest.problem;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Knows by which name a caller gives a parameter of a resource method. */
final class ParameterNames {
    private ParameterNames() {}

    /** The name of a parameter outside the body; none for the body and for a bean of parameters. */
    static Optional<String> of(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .flatMap(ParameterNames::name)
                .findFirst()
                .map(name -> name.isEmpty() ? parameter.getName() : name);
    }

    private static Stream<String> name(Annotation annotation) {
        return switch (annotation) {
            case PathParam path -> Stream.of(path.value());
            case QueryParam query -> Stream.of(query.value());
            case HeaderParam header -> Stream.of(header.value());
            case FormParam form -> Stream.of(form.value());
            case CookieParam cookie -> Stream.of(cookie.value());
            case RestPath path -> Stream.of(path.value());
            case RestQuery query -> Stream.of(query.value());
            case RestHeader header -> Stream.of(header.value());
            case RestForm form -> Stream.of(form.value());
            default -> Stream.empty();
        };
    }
}

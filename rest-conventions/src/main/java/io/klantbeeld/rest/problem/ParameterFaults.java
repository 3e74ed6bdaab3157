package io.klantbeeld.rest.problem;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the parameter in the path or the query that could not be turned into its type. */
final class ParameterFaults {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, double.class, Double.class, boolean.class, Boolean.class);

    private ParameterFaults() {}

    static Optional<String> find(ResourceInfo resource, UriInfo uri) {
        var method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return Optional.empty();
        }
        return Arrays.stream(method.getParameters())
                .filter(parameter -> isFaulty(parameter, uri))
                .findFirst()
                .flatMap(ParameterNames::of);
    }

    private static boolean isFaulty(Parameter parameter, UriInfo uri) {
        return ParameterNames.of(parameter).stream()
                .flatMap(name -> Stream.of(uri.getPathParameters(), uri.getQueryParameters())
                        .map((MultivaluedMap<String, String> given) -> given.getFirst(name)))
                .anyMatch(text -> text != null && !converts(parameter.getType(), text));
    }

    private static boolean converts(Class<?> type, String text) {
        return conversion(BOXES.getOrDefault(type, type))
                .map(method -> succeeds(method, text))
                .orElse(true);
    }

    private static Optional<Method> conversion(Class<?> type) {
        return Stream.of("fromString", "valueOf", "parse")
                .flatMap(name -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(name))
                        .filter(method -> type.isAssignableFrom(method.getReturnType()))
                        .filter(method -> method.getParameterCount() == 1
                                && method.getParameterTypes()[0].isAssignableFrom(String.class)))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .findFirst();
    }

    private static boolean succeeds(Method conversion, String text) {
        try {
            conversion.invoke(null, text);
            return true;
        } catch (InvocationTargetException refused) {
            return false;
        } catch (IllegalAccessException e) {
            return true;
        }
    }
}

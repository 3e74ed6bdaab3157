package io.klantbeeld.rest.problem;

import io.klantbeeld.rest.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Names the fields of a request that Bean Validation refused as the caller knows them. */
final class RequestViolations {
    private RequestViolations() {}

    /** The violations of a resource method's parameters; none when something else was validated. */
    static List<Violation> of(ConstraintViolationException violated) {
        var violations = violated.getConstraintViolations();
        if (violations == null || !violations.stream().allMatch(RequestViolations::isOfAResource)) {
            return List.of();
        }
        return violations.stream()
                .map(violation -> Violation.of(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
    }

    private static boolean isOfAResource(ConstraintViolation<?> violation) {
        var kinds = nodes(violation).map(Path.Node::getKind).toList();
        boolean parameter = kinds.contains(ElementKind.PARAMETER) || kinds.contains(ElementKind.CROSS_PARAMETER);
        return parameter
                && Stream.of(
                                violation.getRootBeanClass(),
                                violation.getRootBeanClass().getSuperclass())
                        .anyMatch(type -> type != null && type.isAnnotationPresent(jakarta.ws.rs.Path.class));
    }

    private static String field(ConstraintViolation<?> violation) {
        var name = new StringBuilder();
        nodes(violation).forEach(node -> {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, BEAN, RETURN_VALUE -> {}
                case PARAMETER -> name.append(parameterName(violation, node.as(Path.ParameterNode.class)));
                default -> append(name, node);
            }
        });
        return name.isEmpty() ? "body" : name.toString();
    }

    private static void append(StringBuilder name, Path.Node node) {
        if (node.getIndex() != null) {
            name.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            name.append('.').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            name.append(name.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    private static String parameterName(ConstraintViolation<?> violation, Path.ParameterNode node) {
        var method = nodes(violation)
                .filter(first -> first.getKind() == ElementKind.METHOD)
                .findFirst()
                .map(Path.Node::getName);
        return method.flatMap(name -> parameter(violation.getRootBeanClass(), name, node))
                .flatMap(ParameterNames::of)
                .orElse("");
    }

    private static Optional<Parameter> parameter(Class<?> resource, String method, Path.ParameterNode node) {
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method))
                .map(Method::getParameters)
                .filter(parameters -> parameters.length > node.getParameterIndex())
                .map(parameters -> parameters[node.getParameterIndex()])
                .filter(parameter -> parameter.getAnnotations().length > 0)
                .findFirst();
    }

    private static Stream<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false);
    }
}

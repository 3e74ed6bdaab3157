package io.klantbeeld.rest.problem;

import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps the exceptions that mean something of their own; all others are mapped by the problem extension. */
@ApplicationScoped
class ProblemMappers {
    // Before the mappers of the extension, whose priority is 999.
    private static final int FIRST = 100;

    private final ProblemFinish finish;

    ProblemMappers(ProblemFinish finish) {
        this.finish = finish;
    }

    /** A reference that is none, in the only path parameter if there is one. */
    @ServerExceptionMapper(priority = FIRST)
    Response invalidReference(InvalidReference invalid, UriInfo uri) {
        var parameters = uri.getPathParameters().keySet();
        var field = parameters.size() == 1 ? parameters.iterator().next() : "reference";
        return ours(Problems.invalid(field, invalid.getMessage()));
    }

    /** A violation of the request is the caller's fault, and one of anything else is ours. */
    @ServerExceptionMapper(priority = FIRST)
    Response violation(ConstraintViolationException violated) {
        var violations = RequestViolations.of(violated);
        return violations.isEmpty() ? unexpected(violated) : ours(Problems.invalid(violations));
    }

    /** A parameter of the wrong type is not found, says JAX-RS; callers are better told which one it is. */
    @ServerExceptionMapper(priority = FIRST)
    Response notFound(NotFoundException notFound, ResourceInfo resource, UriInfo uri) {
        var field = notFound.getCause() == null ? Optional.<String>empty() : ParameterFaults.find(resource, uri);
        return field.map(name -> ours(Problems.invalid(name, "has a value of the wrong type")))
                .orElseGet(() -> finish.finish(
                                HttpProblem.builder().withStatus(404).build(), notFound)
                        .toResponse());
    }

    @ServerExceptionMapper(priority = FIRST)
    Response error(Error error) {
        return unexpected(error);
    }

    private Response ours(HttpProblem problem) {
        return finish.finish(problem, problem).toResponse();
    }

    private Response unexpected(Throwable cause) {
        return finish.finish(HttpProblem.builder().withStatus(500).build(), cause)
                .toResponse();
    }
}

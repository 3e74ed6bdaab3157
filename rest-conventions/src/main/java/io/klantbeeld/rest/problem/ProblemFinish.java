package io.klantbeeld.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Finishes every problem before it is sent: ours keep their words, those that others made of an exception lose them,
 * since an exception's message may repeat the request.
 */
@ApplicationScoped
public class ProblemFinish implements ProblemPostProcessor {
    private static final Logger LOG = Logger.getLogger(ProblemFinish.class);

    private final TraceIds traceIds;

    ProblemFinish(TraceIds traceIds) {
        this.traceIds = traceIds;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return finish(problem, context.cause);
    }

    /** Finishes a problem that was found before the request reached the resource layer. */
    public HttpProblem finish(HttpProblem problem, RoutingContext request) {
        return finish(problem, problem, TraceIds.of(request));
    }

    /** Finishes a problem that was made because of the cause. */
    HttpProblem finish(HttpProblem problem, Throwable cause) {
        return finish(problem, cause, traceIds.current());
    }

    private static HttpProblem finish(HttpProblem mapped, Throwable cause, String traceId) {
        var problem = mapped.getStatusCode() == 500 && Outage.isBehind(cause) ? Outage.problem() : mapped;
        log(problem, cause, traceId);
        var ours = cause instanceof HttpProblem;
        var finished = ours ? HttpProblem.builder(problem) : StandardProblem.replacing(problem);
        if (problem.getType() == null) {
            finished.withType(StandardProblem.of(problem.getStatusCode()).type());
        }
        // The instance would be the path, and paths name persons.
        return finished.withInstance(null).with("traceId", traceId).build();
    }

    private static void log(HttpProblem problem, Throwable cause, String traceId) {
        if (problem.getStatusCode() < 500) {
            LOG.debugf("Request refused status=%d traceId=%s", problem.getStatusCode(), traceId);
        } else if (cause instanceof HttpProblem || problem.getStatusCode() == 503) {
            LOG.warnf(
                    "Request failed status=%d type=%s traceId=%s", problem.getStatusCode(), problem.getType(), traceId);
        } else {
            LOG.errorf(cause, "Request failed status=%d traceId=%s", problem.getStatusCode(), traceId);
        }
    }
}

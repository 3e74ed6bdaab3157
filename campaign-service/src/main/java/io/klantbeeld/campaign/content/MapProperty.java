package io.klantbeeld.campaign.content;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Reads the entry of a map by its name; null and blank texts count as missing, so that defaults apply to them. */
final class MapProperty implements ValueResolver {
    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof Map && context.getParams().isEmpty();
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        var value = ((Map<?, ?>) context.getBase()).get(context.getName());
        boolean missing = value == null || value instanceof String text && text.isBlank();
        return missing ? Results.notFound(context) : CompletedStage.of(value);
    }
}

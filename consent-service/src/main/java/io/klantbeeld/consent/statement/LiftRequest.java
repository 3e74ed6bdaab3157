package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.fact.Lift;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An earlier fact of the person that is to count no more. */
@Schema(examples = """
                {"fact":"019a0c1e-5f2b-7c3d-8e4f-0123456789ab"}
                """)
record LiftRequest(@NotNull UUID fact) implements FactRequest {
    @Override
    public Fact fact(FactReading reading) {
        return new Lift(reading.standingFact(fact));
    }
}

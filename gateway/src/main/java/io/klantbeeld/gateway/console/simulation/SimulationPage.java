package io.klantbeeld.gateway.console.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Replies;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Shell;
import io.klantbeeld.gateway.console.shell.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;

/** Trying out what would be decided; nothing is written, and nobody is contacted. */
@Path("/console/simulation")
@Authenticated
@RunOnVirtualThread
class SimulationPage {
    private final Simulations simulations;
    private final Replies replies;
    private final Visit visit;

    SimulationPage(Simulations simulations, Replies replies, Visit visit) {
        this.simulations = simulations;
        this.replies = replies;
        this.visit = visit;
    }

    @GET
    public Response show(@QueryParam("person") String person) {
        var values = new HashMap<String, String>();
        values.put("persons", person);
        return simulations.mayRead() ? replies.show(page(Form.of(values), false, null)) : replies.forbid();
    }

    @POST
    public Response simulate(MultivaluedMap<String, String> fields) {
        if (!simulations.mayRead()) {
            return replies.forbid();
        }
        var trial = new Trial(Form.sent(fields));
        return trial.isComplete() ? outcome(trial) : replies.refuse(page(trial.form(), true, null));
    }

    private Response outcome(Trial trial) {
        return switch (simulations.simulate(trial.request(visit.dates(), simulations::definition))) {
            case Answer.Ok(JsonNode told, String revision) ->
                replies.show(page(
                        trial.form(), false, OutcomeView.of(told, trial.persons(), visit.vocabulary(), visit.dates())));
            case Answer other -> replies.refuse(page(replies.refused(trial.form(), other), false, null));
        };
    }

    private TemplateInstance page(Form form, boolean incomplete, OutcomeView outcome) {
        return Templates.simulation(
                visit.shell(Room.CUSTOMERS), form, TrialChoices.of(simulations), incomplete, outcome);
    }

    @CheckedTemplate(basePath = "console/simulation")
    static class Templates {
        static native TemplateInstance simulation(
                Shell shell, Form form, TrialChoices choices, boolean incomplete, OutcomeView outcome);
    }
}

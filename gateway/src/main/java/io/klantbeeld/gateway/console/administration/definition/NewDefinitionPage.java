package io.klantbeeld.gateway.console.administration.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.vocabulary.Fields;
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
import java.util.List;

/** Where an event is defined: an unknown one that comes, or one that is yet to come. */
@Path(NewDefinitionPage.ADDRESS)
@Authenticated
@RunOnVirtualThread
class NewDefinitionPage {
    static final String ADDRESS = "/console/administration/new-event-definition";

    private static final String SCHEMA = """
            {
              "type": "object",
              "required": [],
              "properties": {
              }
            }""";

    private final Administration administration;
    private final Definitions definitions;

    NewDefinitionPage(Administration administration, Definitions definitions) {
        this.administration = administration;
        this.definitions = definitions;
    }

    @GET
    public Response blank(
            @QueryParam("brand") String brand, @QueryParam("type") String type, @QueryParam("event") String event) {
        return administration.in(Area.DEFINITIONS, () -> {
            var values = new HashMap<String, String>();
            values.put("key", DefinitionForm.keyFor(event));
            values.put("brand", brand);
            values.put("type", type);
            values.put("event", event);
            values.put("mode", Mode.OBSERVE.name());
            values.put("schema", SCHEMA);
            return administration.show(page(Form.of(values), List.of()));
        });
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        return administration.in(Area.DEFINITIONS, () -> {
            var form = Form.sent(fields);
            var text = SchemaText.read(form.value("schema"));
            if (!text.faults().isEmpty()) {
                return administration.refuse(page(form, text.faults()));
            }
            var made = definitions.create(DefinitionForm.settings(form, text.tree()));
            return administration.after(
                    made, form, NewDefinitionPage::next, again -> page(again, text.faults(again.faults())));
        });
    }

    private static String next(JsonNode definition) {
        return Administration.saying(DefinitionPage.address(Fields.text(definition, "key")), Done.CREATED);
    }

    private TemplateInstance page(Form form, List<SchemaFault> faults) {
        return Templates.definitionNew(administration.frame(Area.DEFINITIONS), form, faults);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance definitionNew(Frame frame, Form form, List<SchemaFault> faults);
    }
}

package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.ledger.Confirmations;
import io.klantbeeld.consent.token.LinkAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Double opt-in links. The token in the path says who and what; only the button of the page confirms, so that programs
 * which open every link of a mail grant nothing in anybody's name.
 */
@Tag(name = "double opt-in")
@Path("/d/{token:.*}")
@PermitAll
@RunOnVirtualThread
class ConfirmationResource {
    private final ConfirmationTokens tokens;
    private final Confirmations confirmations;
    private final ConfirmationPages pages;

    ConfirmationResource(ConfirmationTokens tokens, Confirmations confirmations, ConfirmationPages pages) {
        this.tokens = tokens;
        this.confirmations = confirmations;
        this.pages = pages;
    }

    @GET
    @Operation(
            summary = "Show what a link would confirm",
            description = "In the language of the mail that had the link; changes nothing.")
    @APIResponse(responseCode = "404", description = "The same for every token that is not genuine, or has expired")
    public RestResponse<String> show(String token) {
        return with(token, confirmation -> LinkAnswer.page(nonce -> pages.confirm(confirmation, nonce)));
    }

    @OPTIONS
    @Operation(summary = "Tell the methods of a double opt-in link")
    public RestResponse<String> options(String token) {
        return with(token, confirmation -> LinkAnswer.methods());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(
            summary = "Confirm the grants of a link",
            description =
                    "confirm=1 from the page, such as the form body confirm=1; URL-encoded or multipart. Repeating "
                            + "it changes nothing, and what was withdrawn since it was granted stays withdrawn.")
    @APIResponse(responseCode = "200", description = "Confirmed, now or before: a page that says so")
    @APIResponse(responseCode = "400", description = "Without the field: nothing was changed")
    @APIResponse(responseCode = "404", description = "The same for every token that is not genuine, or has expired")
    public RestResponse<String> confirm(String token, @RestForm("confirm") String confirm) {
        return with(token, confirmation -> {
            if (!"1".equals(confirm)) {
                return LinkAnswer.nothingChanged();
            }
            var evidence = new Evidence(EvidenceMethod.DOUBLE_OPT_IN, confirmation.language(), null, null, null);
            confirmations.confirm(confirmation.ik(), confirmation.receivedAt(), confirmation.scopes(), evidence);
            return LinkAnswer.page(nonce -> pages.done(confirmation, nonce));
        });
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public RestResponse<String> refuse(String token) {
        return with(token, confirmation -> LinkAnswer.nothingChanged());
    }

    /** A form that breaks off is a bad request, and no failure of this service. */
    @ServerExceptionMapper
    public RestResponse<String> broken(IOException form) {
        return LinkAnswer.nothingChanged();
    }

    private RestResponse<String> with(String token, Function<Confirmation, RestResponse<String>> answer) {
        return tokens.open(token).map(answer).orElseGet(LinkAnswer::notValid);
    }
}

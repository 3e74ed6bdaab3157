package io.klantbeeld.consent.optout;

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
 * Opt-out links. The token in the path is all that says who and what: no cookie, no field of the body. Only a POST with
 * one of two fields changes anything, so that programs which follow links, or send forms blindly, do not.
 */
@Tag(name = "opt-out")
@Path("/u/{token:.*}")
@PermitAll
@RunOnVirtualThread
class OptOutResource {
    private final OptOutTokens tokens;
    private final OptingOut optingOut;
    private final OptOutPages pages;

    OptOutResource(OptOutTokens tokens, OptingOut optingOut, OptOutPages pages) {
        this.tokens = tokens;
        this.optingOut = optingOut;
        this.pages = pages;
    }

    @GET
    @Operation(summary = "Show what a link would end", description = "In the person's language; changes nothing.")
    @APIResponse(responseCode = "404", description = "The same for every token that is not genuine")
    public RestResponse<String> show(String token) {
        return with(token, optOut -> LinkAnswer.page(nonce -> pages.confirm(optOut, nonce)));
    }

    @OPTIONS
    @Operation(summary = "Tell the methods of a link")
    public RestResponse<String> options(String token) {
        return with(token, optOut -> LinkAnswer.methods());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(
            summary = "End the permission of a link",
            description = "List-Unsubscribe=One-Click from a mail program (RFC 8058), or confirm=1 from the page; "
                    + "URL-encoded or multipart. Repeating it changes nothing.")
    @APIResponse(responseCode = "400", description = "Neither field: nothing was changed")
    public RestResponse<String> end(
            String token, @RestForm("List-Unsubscribe") String oneClick, @RestForm("confirm") String confirm) {
        return with(token, optOut -> {
            if ("One-Click".equals(oneClick)) {
                optingOut.byOneClick(optOut);
                return LinkAnswer.done("Unsubscribed.\n");
            }
            if ("1".equals(confirm)) {
                optingOut.byHand(optOut);
                return LinkAnswer.page(nonce -> pages.done(optOut, nonce));
            }
            return LinkAnswer.nothingChanged();
        });
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public RestResponse<String> refuse(String token) {
        return with(token, optOut -> LinkAnswer.nothingChanged());
    }

    /** A form that breaks off is a bad request, and no failure of this service. */
    @ServerExceptionMapper
    public RestResponse<String> broken(IOException form) {
        return LinkAnswer.nothingChanged();
    }

    private RestResponse<String> with(String token, Function<OptOut, RestResponse<String>> answer) {
        return tokens.open(token).map(answer).orElseGet(LinkAnswer::notValid);
    }
}

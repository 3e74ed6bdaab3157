package io.klantbeeld.campaign.channel;

import io.klantbeeld.rest.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The channels: which of them this installation sends on, for whom, and what is missing. */
@Tag(name = "channels")
@Path("/api/v1/channels")
@RunOnVirtualThread
class ChannelResource {
    private final Channels channels;
    private final Caller caller;

    ChannelResource(Channels channels, Caller caller) {
        this.channels = channels;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "List the channels",
            description = "All of them in one answer, each with the brands that are ready and what stands in the way of"
                    + " others. On channels of delivery PULL and HUMAN nothing is dispatched; on those of delivery PUSH that"
                    + " name no contactPoint nobody can be reached yet, and campaigns that use them are refused.")
    public ChannelList list() {
        var brands = caller.brands();
        return new ChannelList(Arrays.stream(ChannelName.values())
                .map(name -> ChannelView.of(name, channels.find(name.name()), brands))
                .toList());
    }

    /** All channels. */
    record ChannelList(List<ChannelView> items) {}
}

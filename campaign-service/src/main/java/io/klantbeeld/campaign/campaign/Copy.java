package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a copy of a campaign.
 *
 * @param key of the new campaign
 * @param initiative null for that of the original
 * @param brand null for that of the original; another one needs an initiative and policies of its own
 */
@Schema(
        examples =
                "{\"key\":\"airport-surprise-spring\",\"initiative\":\"welcome-on-board\",\"brand\":\"blauwvlucht\"}")
record Copy(
        @NotNull @Pattern(regexp = CampaignResource.KEY) String key,

        @Size(max = 80) String initiative,
        @Size(max = 80) String brand) {

    CampaignDefinition of(CampaignDefinition original) {
        return original.movedTo(
                brand == null ? original.brand() : brand, initiative == null ? original.initiative() : initiative);
    }
}

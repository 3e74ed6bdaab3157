package io.klantbeeld.campaign.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.klantbeeld.event.profile.ProfileState;
import java.util.UUID;

/**
 * Who somebody is, as profile-service knows it now.
 *
 * @param id the profile; the survivor where the one that was asked for was merged
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FoundProfile(UUID id, ProfileState state) {}

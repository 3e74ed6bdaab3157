/**
 * Asks profile-service who a person is whom the projections do not know yet. {@link
 * io.klantbeeld.campaign.profile.ProfileLookup} asks in the name of the caller, who learns no more than there.
 */
package io.klantbeeld.campaign.profile;

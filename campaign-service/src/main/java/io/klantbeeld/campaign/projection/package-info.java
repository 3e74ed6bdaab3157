/**
 * What profile-service and consent-service tell about people and segments, kept here for decisions. {@link
 * io.klantbeeld.campaign.projection.People} answers who somebody is; merges move persons under another root.
 */
package io.klantbeeld.campaign.projection;

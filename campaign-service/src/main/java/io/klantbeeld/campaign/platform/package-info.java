/**
 * What a service has that no feature owns: its time and ids, its SQL, the loops that work in the background, and the
 * dead letters. It depends on no feature.
 */
package io.klantbeeld.campaign.platform;

/**
 * What every feature of consent-service stands on: its time, ids, keys and database access.
 * It depends on no feature.
 */
package io.klantbeeld.consent.platform;

/**
 * What this service needs before it knows any feature: its configuration, time, ids, database and change signal.
 * Depends on no feature.
 */
package io.klantbeeld.profile.platform;

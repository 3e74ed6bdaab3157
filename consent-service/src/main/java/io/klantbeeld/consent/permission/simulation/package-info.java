/**
 * What would be decided: as of another moment, or under other rules. The very engine that decides answers.
 */
package io.klantbeeld.consent.permission.simulation;

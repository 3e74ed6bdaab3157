/**
 * What personal attributes are: the data category of each trait, as profile-service tells. Masks go by it.
 */
package io.klantbeeld.consent.attribute;

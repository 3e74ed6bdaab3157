/**
 * What sources claim about a person, and the traits that the claims fold to, brand by brand.
 * Claims are kept for ever; the folded trait is derived, stored, and says where it came from.
 */
package io.klantbeeld.profile.traits;

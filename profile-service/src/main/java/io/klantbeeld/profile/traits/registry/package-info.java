/**
 * What traits there are: their types, data categories, brands and merge policies, laid down by those who manage the
 * platform. A trait that nobody defined is accepted as it comes, and treated as personal.
 */
package io.klantbeeld.profile.traits.registry;

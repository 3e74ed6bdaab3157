/**
 * The room of those who run the platform: what it is made of, who may open which area of it, and what it says of what was
 * done. What stands in an area is in the package of that area.
 */
package io.klantbeeld.gateway.console.administration;

/**
 * Keycloak without a container: its distribution, the sample realm, and tokens for those who sign in.
 * The server is augmented and the realm imported once, ahead of the first start.
 */
package io.klantbeeld.platform.keycloak;

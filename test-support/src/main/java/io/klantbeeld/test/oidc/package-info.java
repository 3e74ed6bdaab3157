/**
 * A small OpenID Connect server for tests: it publishes its keys and gives tokens to clients, as Keycloak does in the
 * platform.
 */
package io.klantbeeld.test.oidc;

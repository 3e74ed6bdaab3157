/**
 * Who is behind a token, verified once per token and process instead of once per request: signature, issuer and audience
 * do not change while it lives, and its end is looked at every time.
 */
package io.klantbeeld.rest.token;

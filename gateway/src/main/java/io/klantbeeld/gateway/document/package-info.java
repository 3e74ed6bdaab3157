/**
 * What the platform can do, for those who build on it: one OpenAPI document out of the services' own, and the AsyncAPI
 * document of what they publish.
 */
package io.klantbeeld.gateway.document;

/**
 * The one door: finds the owner of a path in one table and streams requests and answers through, with their semantics
 * kept, their headers cleaned, and a clear problem when the part behind is down.
 */
package io.klantbeeld.gateway.routing;

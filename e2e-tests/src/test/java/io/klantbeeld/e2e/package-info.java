/**
 * The stories, played from outside over HTTP against the whole platform.
 * Nothing here knows a service's code.
 */
package io.klantbeeld.e2e;

/**
 * Looks at every request before a resource does: its path, its size, and what the answer must not leave behind in
 * caches and logs.
 */
package io.klantbeeld.rest.request;

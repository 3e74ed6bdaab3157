/**
 * One idiom for the REST interfaces of all services: problems, paging, revisions, callers, scopes, brands and
 * idempotent creation. The packages below it refuse bad input before a resource sees it.
 */
package io.klantbeeld.rest;

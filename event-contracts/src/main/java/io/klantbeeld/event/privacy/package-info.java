/**
 * How a service acknowledges its part of a privacy request.
 * The orchestration belongs to profile-service.
 */
package io.klantbeeld.event.privacy;

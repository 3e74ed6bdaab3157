/**
 * Filters audiences by permission: however many people are asked about, memory stays what one part of them needs.
 */
package io.klantbeeld.consent.permission.audience;

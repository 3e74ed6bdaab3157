/**
 * How much one caller may ask: token buckets per client, per write key and per address, told in RateLimit headers.
 * Buckets are local to a replica, and generous; they protect the platform from a loop and not its price list.
 */
package io.klantbeeld.gateway.limit;

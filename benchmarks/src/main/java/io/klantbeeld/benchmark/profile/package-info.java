/**
 * Load on the running profile-service: what it takes in, how fast it shows it, and how fast it is read.
 * Each case measures its limit in the same run: the same rows or reads by bare SQL on the same server.
 */
package io.klantbeeld.benchmark.profile;

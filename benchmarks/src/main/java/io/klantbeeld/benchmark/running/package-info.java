/**
 * The platform that runs, as loads see it: its persons, what is sent to it and read of it, and what is defined on it for
 * as long as a case takes. Cases of profile-service begin with {@link io.klantbeeld.benchmark.running.RunningPlatform}.
 */
package io.klantbeeld.benchmark.running;

package io.klantbeeld.outbox.queue;

import java.time.Duration;

/**
 * How much waits in the outbox.
 *
 * @param rows the number of waiting rows
 * @param age how long the first of them has waited; zero where nothing waits
 */
public record Backlog(long rows, Duration age) {}

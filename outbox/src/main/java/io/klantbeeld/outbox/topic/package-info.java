/** Makes the topics of the platform, and keeps their retention as the contracts say. */
package io.klantbeeld.outbox.topic;

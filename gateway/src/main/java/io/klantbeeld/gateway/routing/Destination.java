package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.Service;

/** Where a request goes. */
sealed interface Destination {
    /** The template of the path, without ids, for logs and metrics. */
    String template();

    /**
     * To a service.
     *
     * @param uri raw path and query that the service gets; nothing of it is decoded or normalised
     * @param large whether the body may be larger than an API call's, as an import's may
     */
    record Forwarded(Service service, String uri, Entry entry, boolean large, String template) implements Destination {}

    /** To a resource of the gateway itself. */
    record Own(Entry entry, String template) implements Destination {}

    /** Elsewhere. */
    record Moved(String location, String template) implements Destination {}

    /** Nowhere: no part of the platform owns the path. */
    record Unknown(String template) implements Destination {}
}

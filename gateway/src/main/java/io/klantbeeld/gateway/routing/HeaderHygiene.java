package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.Exchange;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** Keeps headers at the door that concern one hop only, or that a caller could use to pretend. */
final class HeaderHygiene {
    private static final List<String> ONE_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade");

    private static final List<String> PRETENDING = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            "X-Client-IP",
            "X-Cluster-Client-IP",
            "True-Client-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override");

    private HeaderHygiene() {}

    /** Cleans the headers of a request and says who came: the services believe what stands here. */
    static void clean(MultiMap headers, Exchange exchange) {
        removeOneHop(headers);
        PRETENDING.forEach(headers::remove);
        headers.remove("Expect");
        headers.remove("Cookie");
        var request = exchange.request();
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.remoteAddress() != null) {
            headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        }
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", hostOf(request));
        }
    }

    /** Cleans the headers of an answer. */
    static void clean(MultiMap headers) {
        removeOneHop(headers);
        headers.remove("Server");
        headers.remove("X-Powered-By");
    }

    private static String hostOf(HttpServerRequest request) {
        var authority = request.authority();
        return authority.port() < 0 ? authority.host() : authority.host() + ":" + authority.port();
    }

    private static void removeOneHop(MultiMap headers) {
        for (var named : headers.getAll("Connection")) {
            for (var name : named.split(",")) {
                headers.remove(name.strip());
            }
        }
        ONE_HOP.forEach(headers::remove);
    }
}

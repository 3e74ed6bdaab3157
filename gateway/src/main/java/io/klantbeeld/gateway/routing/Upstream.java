package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.Exchange;
import io.klantbeeld.gateway.platform.Services;
import io.klantbeeld.gateway.routing.Destination.Forwarded;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;

/** Streams exchanges to the services over kept connections, without holding a body in memory. */
@ApplicationScoped
class Upstream {
    private final Services services;
    private final RoutingConfig config;
    private final HttpClient client;

    Upstream(Vertx vertx, Services services, RoutingConfig config) {
        this.services = services;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setConnectTimeout((int) config.connect().toMillis())
                .setKeepAliveTimeout(20)
                .setMaxInitialLineLength(16_384)
                .setMaxHeaderSize(32_768));
    }

    /**
     * Hands an exchange over to its service.
     *
     * @param bearer the token that the service gets instead of the request's own; null leaves what the caller sent
     */
    void pass(Exchange exchange, Forwarded destination, String bearer) {
        var circuit = services.circuitOf(destination.service());
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> client.request(requestTo(destination)))
                .addInterceptor(new Passage(exchange, destination, bearer, circuit, config))
                .handle(exchange.request());
    }

    private RequestOptions requestTo(Forwarded destination) {
        var address = services.addressOf(destination.service());
        return new RequestOptions()
                .setSsl("https".equals(address.getScheme()))
                .setHost(address.getHost())
                .setPort(portOf(address))
                .setConnectTimeout(config.connect().toMillis())
                .setIdleTimeout(patience(destination).toMillis());
    }

    private Duration patience(Forwarded destination) {
        return destination.large() ? config.upload() : config.response();
    }

    private static int portOf(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}

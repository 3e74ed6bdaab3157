package io.klantbeeld.profile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands between an SDK and the service, and plays one fault after the other before it only passes requests on. */
final class FaultProxy implements AutoCloseable {
    /** What goes wrong with a request. */
    enum Fault {
        /** The service is never asked. */
        ERROR_500,
        /** The service is never asked, and the sender is told when to come again. */
        TOO_MANY_429,
        /** The connection breaks before the service is asked. */
        RESET_BEFORE,
        /** The service has accepted, and the connection breaks before the sender knows. */
        RESET_AFTER,
        /** The service has accepted, and says so late. */
        SLOW
    }

    private static final List<String> PASSED_ON =
            List.of("Authorization", "Content-Type", "Content-Encoding", "X-Retry-Count");
    private static final long SLOW_MILLIS = 1_500;

    private final HttpServer server;
    private final URI service;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Fault> script;
    private final Queue<Fault> played = new ConcurrentLinkedQueue<>();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    FaultProxy(int servicePort, Fault... script) throws IOException {
        this.service = URI.create("http://127.0.0.1:" + servicePort);
        this.script = new ArrayDeque<>(List.of(script));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Queue<Fault> played() {
        return played;
    }

    /** Method, path and encoding of every request, in their order. */
    Queue<String> seen() {
        return seen;
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        seen.add("%s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers.containsKey("Transfer-encoding") ? "chunked" : "sized"));
        play(next(), exchange, body);
    }

    private void play(Fault fault, HttpExchange exchange, byte[] body) throws IOException {
        switch (fault) {
            case null -> answer(exchange, forward(exchange, body));
            case ERROR_500 -> refuse(exchange, 500);
            case TOO_MANY_429 -> {
                exchange.getResponseHeaders().add("Retry-After", "1");
                refuse(exchange, 429);
            }
            case RESET_BEFORE -> exchange.close();
            case RESET_AFTER -> {
                forward(exchange, body);
                exchange.close();
            }
            case SLOW -> {
                var accepted = forward(exchange, body);
                CompletableFuture.delayedExecutor(SLOW_MILLIS, TimeUnit.MILLISECONDS)
                        .execute(() -> answer(exchange, accepted));
            }
        }
    }

    private synchronized Fault next() {
        var fault = script.poll();
        if (fault != null) {
            played.add(fault);
        }
        return fault;
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(
                        service.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        PASSED_ON.forEach(name -> {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) {
        try (exchange) {
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (IOException senderGone) {
            exchange.getHttpContext().getAttributes().put("gone", senderGone);
        }
    }
}

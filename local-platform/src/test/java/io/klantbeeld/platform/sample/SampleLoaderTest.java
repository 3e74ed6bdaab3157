package io.klantbeeld.platform.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.api.PlatformApi;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleLoaderTest {
    @TempDir
    Path directory;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final SortedMap<String, List<SampleRequest>> files = new TreeMap<>();
    private HttpServer gateway;

    @BeforeEach
    void listen() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void requestsArePlayedInTheOrderOfFilesAndOnceOnly() {
        files.put("20-catalogue.json", List.of(put("/api/v1/brands/blauwvlucht")));
        files.put("10-sources.json", List.of(put("/api/v1/sources/website"), put("/api/v1/sources/crm")));

        assertThat(loader().load()).isEqualTo(3);
        assertThat(loader().load()).isZero();

        assertThat(heard)
                .containsExactly(
                        "PUT /api/v1/sources/website platform-admin {\"enabled\":true}",
                        "PUT /api/v1/sources/crm platform-admin {\"enabled\":true}",
                        "PUT /api/v1/brands/blauwvlucht platform-admin {\"enabled\":true}");
    }

    @Test
    void aRefusalNamesFileIndexAndProblemAndTheNextLoadGoesOnThere() {
        files.put("10-sources.json", List.of(put("/a"), put("/b"), put("/c")));
        answers.addAll(List.of(200, 400));

        assertThatThrownBy(() -> loader().load())
                .isInstanceOf(SampleFailed.class)
                .hasMessageContainingAll("10-sources.json", "request 1", "PUT /b", "400 Not like this");
        assertThat(loader().load()).isEqualTo(2);
        assertThat(heard).extracting(line -> line.substring(4, 6)).containsExactly("/a", "/b", "/b", "/c");
    }

    @Test
    void aRequestThatComesTooEarlyIsRepeated() {
        files.put("30-campaigns.json", List.of(put("/campaign")));
        answers.addAll(List.of(422, 503, 201));

        assertThat(loader().load()).isEqualTo(1);
        assertThat(heard).hasSize(3);
    }

    @Test
    void theFilesOfTheSampleAreWellFormed() {
        assertThat(SampleFiles.read().values())
                .allSatisfy(requests -> assertThat(requests).isNotEmpty().allSatisfy(request -> {
                    assertThat(request.as()).isIn("platform-admin", "platform-approver");
                    assertThat(request.method()).isIn("PUT", "POST");
                    assertThat(request.path()).startsWith("/api/v1/");
                }));
    }

    private SampleLoader loader() {
        URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        return new SampleLoader(
                name -> new PlatformApi(address, AccessTokens.ofClient(address, name, "secret")),
                directory.resolve("sample.properties"),
                files);
    }

    private static SampleRequest put(String path) {
        return new SampleRequest(
                "platform-admin",
                "PUT",
                path,
                new ObjectMapper().createObjectNode().put("enabled", true));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean signIn = exchange.getRequestURI().getPath().endsWith("/token");
        if (signIn) {
            String client = body.replaceFirst(".*client_id=([a-z-]+).*", "$1");
            send(exchange, 200, "{\"access_token\":\"" + client + "\",\"expires_in\":300}");
            return;
        }
        String caller = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + caller + " " + body);
        int status = answers.isEmpty() ? 200 : answers.poll();
        send(exchange, status, status < 300 ? "{}" : "{\"title\":\"Not like this\"}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

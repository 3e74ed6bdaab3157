package io.klantbeeld.benchmark.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.platform.api.PlatformApi.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DefinitionsTest {
    private final Shelf shelf = new Shelf();

    @Test
    void whatWasDefinedIsRemovedAtTheEndTheLastFirst() {
        // given
        try (var definitions = Definitions.on(shelf)) {
            definitions.put("/things/below", Map.of());
            definitions.put("/things/above", Map.of());
        }

        // then
        assertThat(shelf.kept).isEmpty();
        assertThat(shelf.removed).containsExactly("/things/above", "/things/below");
    }

    @Test
    void whatWasRemovedBeforeTheEndIsNotRemovedAgain() {
        // given
        try (var definitions = Definitions.on(shelf)) {
            definitions.put("/things/one", Map.of());

            // when
            definitions.remove("/things/one");
        }

        // then
        assertThat(shelf.removed).containsExactly("/things/one");
    }

    @Test
    void whatIsRefusedIsToldAndWhatWasDefinedBeforeIsRemoved() {
        // given
        shelf.refused.add("PUT /things/bad");

        // then
        assertThatThrownBy(() -> {
                    try (var definitions = Definitions.on(shelf)) {
                        definitions.put("/things/good", Map.of());
                        definitions.put("/things/bad", Map.of());
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/things/bad was refused");
        assertThat(shelf.kept).isEmpty();
    }

    @Test
    void oneThatCannotBeRemovedKeepsNoOtherAndIsTold() {
        // given
        var definitions = Definitions.on(shelf);
        definitions.put("/things/one", Map.of());
        definitions.put("/things/two", Map.of());
        shelf.refused.add("DELETE /things/two");

        // then
        assertThatThrownBy(definitions::close)
                .hasMessageContaining("1 definitions")
                .hasMessageContaining("/things/two");
        assertThat(shelf.kept).containsExactly("/things/two");
    }

    @Test
    void nothingIsDefinedOnceItIsOver() {
        // given
        var definitions = Definitions.on(shelf);
        definitions.close();

        // then
        assertThatThrownBy(() -> definitions.put("/things/late", Map.of())).isInstanceOf(IllegalStateException.class);
        assertThat(shelf.kept).isEmpty();
    }

    @Test
    void whatAnEarlierOneLeftIsRemovedHoweverMuchThereIsAndNothingElse() {
        // given
        shelf.kept.addAll(Set.of("/things/load-1", "/things/load-2", "/things/load-3", "/things/other"));

        // when
        try (var definitions = Definitions.on(shelf)) {
            definitions.removeLeft("/things", "key", "load-");
        }

        // then
        assertThat(shelf.kept).containsExactly("/things/other");
    }

    @Test
    void anInterruptedProcessRemovesWhatItDefined() throws IOException, InterruptedException {
        // given
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Interrupted.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var told = process.inputReader()) {
            assertThat(told.readLine()).isEqualTo("PUT /things/one");

            // when; Process.destroy would close what it tells, too
            process.toHandle().destroy();

            // then
            assertThat(told.readLine()).isEqualTo("DELETE /things/one");
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Defines something, and then works until it is interrupted. */
    static final class Interrupted {
        private static final ObjectMapper JSON = new ObjectMapper();

        private Interrupted() {}

        public static void main(String[] arguments) {
            try (var definitions = Definitions.on(Interrupted::tell)) {
                definitions.put("/things/one", Map.of());
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.park();
                }
            }
        }

        private static Answer tell(String method, String path, Object body) {
            System.out.println(method + " " + path);
            return new Answer(200, JSON.createObjectNode());
        }
    }

    /** Keeps what is defined, two to a page. */
    private static final class Shelf implements Definitions.Api {
        private static final ObjectMapper JSON = new ObjectMapper();
        private static final int PAGE = 2;

        private final TreeSet<String> kept = new TreeSet<>();
        private final List<String> removed = new ArrayList<>();
        private final Set<String> refused = new TreeSet<>();

        @Override
        public Answer send(String method, String path, Object body) {
            if (refused.contains(method + " " + path)) {
                return new Answer(422, JSON.createObjectNode().put("title", "No"));
            }
            return switch (method) {
                case "PUT" -> {
                    kept.add(path);
                    yield new Answer(201, JSON.createObjectNode());
                }
                case "DELETE" -> {
                    removed.add(path);
                    yield new Answer(kept.remove(path) ? 204 : 404, JSON.missingNode());
                }
                default -> page(path);
            };
        }

        private Answer page(String path) {
            var parts = path.split("[?&]");
            var after = parts.length > 2 ? parts[2].substring("cursor=".length()) : "";
            var keys = kept.stream()
                    .map(each -> each.substring(parts[0].length() + 1))
                    .filter(key -> key.compareTo(after) > 0)
                    .toList();
            var page = JSON.createObjectNode();
            var items = page.putArray("items");
            keys.stream().limit(PAGE).forEach(key -> items.addObject().put("key", key));
            page.put("nextCursor", keys.size() > PAGE ? keys.get(PAGE - 1) : null);
            return new Answer(200, page);
        }
    }
}

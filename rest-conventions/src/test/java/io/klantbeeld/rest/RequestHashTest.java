package io.klantbeeld.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestHashTest {
    private final RequestHash hash = new RequestHash(JsonMapper.builder().build());

    @Test
    void theOrderOfKeysAndOfSetsDoesNotMatter() {
        var one = new LinkedHashMap<String, Object>();
        one.put("a", Map.of("x", 1));
        one.put("b", new LinkedHashSet<>(List.of("p", "q", "r")));
        var two = new LinkedHashMap<String, Object>();
        two.put("b", new LinkedHashSet<>(List.of("r", "p", "q")));
        two.put("a", Map.of("x", 1));

        assertThat(hash.of(one)).isEqualTo(hash.of(two)).hasSize(32);
    }

    @Test
    void anyOtherValueAndTheOrderOfListsMatter() {
        assertThat(List.of(hash.of(List.of(1, 2)), hash.of(List.of(2, 1)), hash.of(Set.of(1)), hash.of(List.of("1"))))
                .doesNotHaveDuplicates();
    }
}

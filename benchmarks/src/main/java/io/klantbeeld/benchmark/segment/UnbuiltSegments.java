package io.klantbeeld.benchmark.segment;

import io.klantbeeld.benchmark.running.Definitions;
import io.klantbeeld.platform.api.PlatformApi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Defines segments by which persons are evaluated as they change. Nearly nobody did before what they are about, so their
 * first builds are cancelled: a hundred of them would take an hour, and find nobody.
 */
final class UnbuiltSegments {
    // So few that the first build of each has hardly begun when it is cancelled.
    private static final int AT_ONCE = 50;

    private final PlatformApi api;
    private final Definitions definitions;
    private final String prefix;

    UnbuiltSegments(PlatformApi api, Definitions definitions, String prefix) {
        this.api = api;
        this.definitions = definitions;
        this.prefix = prefix;
    }

    /** Defines a segment for each rule, all of which are live when this returns. */
    void define(String name, List<String> rules) {
        for (int from = 0; from < rules.size(); from += AT_ONCE) {
            var builds = new ArrayList<FirstBuild>();
            for (int i = from; i < Math.min(from + AT_ONCE, rules.size()); i++) {
                builds.add(FirstBuild.of(api, definitions, key(name, i), rules.get(i)));
            }
            builds.forEach(build -> {
                build.awaitLive();
                build.cancel();
            });
        }
    }

    /** Removes the segments of some rules before the end. */
    void remove(String name, int count) {
        IntStream.range(0, count)
                .mapToObj(i -> FirstBuild.SEGMENTS + "/" + key(name, i))
                .forEach(definitions::remove);
    }

    private String key(String name, int number) {
        return prefix + name + "-" + number;
    }
}

package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@RealServers
class TimelineTest {
    private static final Instant START = Instant.parse("2025-11-28T09:00:00Z");

    private final String user = "user_id:" + Unique.name("u");
    private final String email = "email:" + Unique.email("anna");
    private final TestReader reader = TestReader.ofEverything();

    @Test
    void pagesJoinWithoutGapsOverMonthsAndNodesAndSimultaneousMoments() {
        var website = TestSource.of("blauwvlucht");
        website.send(TestEvent.identify(START.toString(), Map.of(), user, email));
        // Two at the same time, over three months, alternating between the person's two nodes.
        website.send(IntStream.range(0, 40)
                .mapToObj(i -> TestEvent.track(
                        "Moment " + i, START.plusSeconds(i / 2 * 259_200L).toString(), i % 2 == 0 ? user : email))
                .toArray());
        var all = reader.awaitInteractions(user, 40);

        assertThat(paged(7)).isEqualTo(all.getList("items.id", String.class)).doesNotHaveDuplicates();
        assertThat(all.getList("items.occurredAt", String.class)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private List<String> paged(int limit) {
        var ids = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = reader.interactions(user, "limit", limit, "cursor", cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        }
        return ids;
    }

    @Test
    void theFilterNamesTimeChannelTypeAndDirection() {
        var call = TestEvent.event("CONTACT_MOMENT", "2026-03-03T09:00:00Z", user);
        call.putAll(Map.of("interaction", "CALL", "channel", "PHONE", "direction", "OUTBOUND"));
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.track("One", "2026-03-01T09:00:00Z", user),
                        TestEvent.track("Two", "2026-03-02T09:00:00Z", user),
                        call);
        reader.awaitInteractions(user, 3);

        assertNames(List.of("Two", "One"), "type", "EVENT");
        assertNames(List.of("Two", "One"), "channel", "WEB");
        assertNames(Collections.singletonList(null), "direction", "OUTBOUND");
        assertNames(List.of("One"), "to", "2026-03-02T09:00:00Z");
        assertNames(List.of("Two"), "from", "2026-03-02T09:00:00Z", "to", "2026-03-02T09:00:01Z");
    }

    @Test
    void aMomentOfLongAgoGetsThePartitionOfItsMonth() {
        TestSource.of("blauwvlucht").send(TestEvent.track("First Order", "1997-01-15T12:00:00Z", user));

        reader.awaitInteractions(user, 1);
        assertThat(io.klantbeeld.test.SqlProbe.ofTheModule().count("interaction_1997_01"))
                .isPositive();
    }

    @Test
    void aFilterThatIsNoneIsRefusedByField() {
        TestSource.of("blauwvlucht").send(TestEvent.track("One", "2026-03-01T09:00:00Z", user));
        reader.await(user);

        for (var field : List.of("from", "to", "type", "direction", "channel", "cursor", "limit")) {
            reader.interactions(user, field, "no-such-thing")
                    .statusCode(400)
                    .body("violations", hasSize(1))
                    .body("violations[0].field", equalTo(field));
        }
    }

    private void assertNames(List<String> names, Object... filter) {
        assertThat(reader.interactions(user, filter)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.name"))
                .isEqualTo(names);
    }
}

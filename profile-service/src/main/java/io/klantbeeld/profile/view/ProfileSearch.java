package io.klantbeeld.profile.view;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.Namespaces;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.PhoneNumber;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Finds persons by what somebody types: exactly where it is an identifier, by likeness where it is a name. */
@ApplicationScoped
class ProfileSearch {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 6;
    private static final Pattern SCORE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9 ().-]{6,30}");

    // Every word must be like a name of the person; ids break ties, so that pages join without gaps.
    private static final String BY_NAME = """
            SELECT h.profile_id, round(sum(h.likeness)::numeric, 4) AS score
            FROM (SELECT t.profile_id, w.word, max(word_similarity(w.word, t.value #>> '{}')) AS likeness
                  FROM unnest(?) AS w (word)
                  JOIN trait t ON w.word <% (t.value #>> '{}') AND t.name IN ('firstName', 'lastName', 'name')
                  WHERE ? OR t.brand = ANY (?)
                  GROUP BY t.profile_id, w.word) h
            GROUP BY h.profile_id
            HAVING count(*) = ? AND (?::numeric IS NULL
                OR (round(sum(h.likeness)::numeric, 4), h.profile_id) < (?::numeric, ?::uuid))
            ORDER BY score DESC, h.profile_id DESC
            LIMIT ?
            """;

    private final Database database;
    private final Profiles profiles;

    ProfileSearch(Database database, Profiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    private record Hit(UUID profile, BigDecimal score) {
        static Hit of(List<String> keys) {
            if (!SCORE.matcher(keys.getFirst()).matches()) {
                throw new IllegalArgumentException("no score");
            }
            return new Hit(UUID.fromString(keys.get(1)), new BigDecimal(keys.getFirst()));
        }

        String cursor() {
            return Cursor.of(score.toPlainString(), profile.toString());
        }
    }

    Page<ProfileView> find(String q, PageRequest page, Reader reader) {
        if (q == null || q.isBlank() || q.length() > MAX_LENGTH) {
            throw Problems.invalid("q", "must have 1 to " + MAX_LENGTH + " characters");
        }
        var reference = reference(q.strip());
        if (reference.isPresent()) {
            var found = profiles.find(reference.get(), reader.brands()).filter(profile -> !profile.isErased());
            return new Page<>(
                    found.map(profile -> ProfileView.of(profile, reader)).stream()
                            .toList(),
                    null);
        }
        var hits = Page.of(byName(q, page, reader), page.limit(), Hit::cursor);
        var ids = hits.items().stream().map(Hit::profile).toList();
        var views = profiles.all(ids, reader.brands()).stream()
                .map(profile -> ProfileView.of(profile, reader))
                .toList();
        return new Page<>(views, hits.nextCursor());
    }

    private List<Hit> byName(String q, PageRequest page, Reader reader) {
        var words = Arrays.stream(q.strip().split("\\s+"))
                .distinct()
                .limit(MAX_WORDS)
                .toArray(String[]::new);
        var after = page.after(2, Hit::of);
        var score = after == null ? null : after.score;
        return database.query(
                BY_NAME,
                row -> new Hit(uuid(row, "profile_id"), row.getBigDecimal("score")),
                words,
                reader.brands().all(),
                reader.brands().names(),
                words.length,
                score,
                score,
                after == null ? null : after.profile,
                page.fetch());
    }

    /** The reference that somebody typed, an address among them. */
    private static Optional<PersonReference> reference(String q) {
        return Stream.<Supplier<PersonReference>>of(
                        () -> PersonReference.parse(q),
                        () -> Identifier.of(Namespaces.EMAIL, q),
                        () -> Identifier.of(Namespaces.PHONE, phone(q)))
                .map(ProfileSearch::attempt)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String phone(String q) {
        return PHONE.matcher(q).matches() ? PhoneNumber.read(q, null) : q;
    }

    private static Optional<PersonReference> attempt(Supplier<PersonReference> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidReference notThis) {
            return Optional.empty();
        }
    }
}

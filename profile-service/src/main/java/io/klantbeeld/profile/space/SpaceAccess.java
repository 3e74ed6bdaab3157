package io.klantbeeld.profile.space;

import io.klantbeeld.profile.ingestion.source.ReadAccess;
import io.klantbeeld.profile.ingestion.source.ReadKeys;
import io.klantbeeld.profile.platform.BasicUser;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.view.Reader;
import io.klantbeeld.reference.Namespaces;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Knows what a read key opens, and whom its holder means. */
@ApplicationScoped
class SpaceAccess {
    private static final int MAX_LENGTH = 255;
    private static final String USER_ID = Namespaces.USER_ID + ':';

    private final ReadKeys keys;

    SpaceAccess(ReadKeys keys) {
        this.keys = keys;
    }

    /**
     * Who asks for whom.
     *
     * @param user the reference as it was understood, with the source's own user namespace
     */
    record Question(Reader reader, PersonReference user) {}

    /** Understands a request: 401 without a read key, 404 in a space that the key does not open, 400 for no reference. */
    Question question(String authorization, String space, String reference) {
        var key = BasicUser.of(authorization);
        if (key == null || key.isBlank() || key.length() > MAX_LENGTH) {
            throw unauthorized();
        }
        var access = keys.access(key).orElseThrow(SpaceAccess::unauthorized);
        var source = access.source();
        if (!space.equals(source.key()) && !space.equals(source.brand())) {
            throw Problems.of(404, "profile:unknown-space", "The space is not known", "The key does not open it.");
        }
        return new Question(reader(access), reference(access, reference));
    }

    private static Reader reader(ReadAccess access) {
        var brands = new Brands(false, Set.of(access.source().brand()));
        return new Reader(VisibleBrands.of(brands), access.personalData());
    }

    /** The ids of the source's users are in the namespace that the source has for them. */
    private static PersonReference reference(ReadAccess access, String reference) {
        var own = reference.startsWith(USER_ID)
                ? access.source().userNamespace() + ':' + reference.substring(USER_ID.length())
                : reference;
        return References.parse("profile", own);
    }

    private static RuntimeException unauthorized() {
        return Problems.of(
                401, "profile:unknown-read-key", "The read key is not known", "Name the read key of a source.");
    }
}

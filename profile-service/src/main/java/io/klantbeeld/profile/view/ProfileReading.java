package io.klantbeeld.profile.view;

import io.klantbeeld.profile.traits.Claim;
import io.klantbeeld.profile.traits.FoldedTraits;
import io.klantbeeld.profile.traits.Fragments;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Shows one person to a reader. */
@ApplicationScoped
public class ProfileReading {
    private final Profiles profiles;
    private final Fragments fragments;

    ProfileReading(Profiles profiles, Fragments fragments) {
        this.profiles = profiles;
        this.fragments = fragments;
    }

    /** The person that a reference names: 404 where the reader's brands do not know it, 410 where it was erased. */
    public ProfileView read(PersonReference reference, Reader reader) {
        return ProfileView.of(profiles.get(reference, reader.brands()), reader);
    }

    /** The same with the provenance of every trait. */
    ProfileView explain(PersonReference reference, Reader reader) {
        var stored = profiles.get(reference, reader.brands());
        var view = ProfileView.of(stored, reader);
        return view.explained(explanations(stored, view, reader));
    }

    private Map<String, Explanation> explanations(StoredProfile stored, ProfileView view, Reader reader) {
        var nodes = StreamSupport.stream(stored.identifiers().spliterator(), false)
                .map(identifier -> UUID.fromString(identifier.get("node").textValue()))
                .collect(Collectors.toSet());
        var claims = fragments.latest(nodes, reader.brands()).stream()
                .map(Claim::fragment)
                .toList();
        var explanations = new TreeMap<String, Explanation>();
        FoldedTraits.byName(claims).forEach((name, ofTrait) -> {
            if (view.traits().containsKey(name)) {
                explanations.put(name, Explanation.of(ofTrait, view.masked().contains(name)));
            }
        });
        return explanations;
    }
}

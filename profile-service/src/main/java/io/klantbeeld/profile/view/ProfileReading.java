package io.klantbeeld.profile.view;

import io.klantbeeld.profile.traits.FoldedTraits;
import io.klantbeeld.profile.traits.Fragments;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows one person to a reader. */
@ApplicationScoped
class ProfileReading {
    private final Profiles profiles;
    private final Fragments fragments;

    ProfileReading(Profiles profiles, Fragments fragments) {
        this.profiles = profiles;
        this.fragments = fragments;
    }

    ProfileView read(PersonReference reference, Reader reader) {
        return ProfileView.of(profiles.get(reference, reader.brands()), reader);
    }

    /** The same with the provenance of every trait. */
    ProfileView explain(PersonReference reference, Reader reader) {
        var stored = profiles.get(reference, reader.brands());
        var view = ProfileView.of(stored, reader);
        return view.explained(explanations(stored, view, reader));
    }

    private Map<String, Explanation> explanations(StoredProfile stored, ProfileView view, Reader reader) {
        var claims = fragments.latest(List.of(stored.id()), reader.brands()).getOrDefault(stored.id(), List.of());
        var explanations = new TreeMap<String, Explanation>();
        FoldedTraits.byName(claims).forEach((name, ofTrait) -> {
            if (view.traits().containsKey(name)) {
                explanations.put(name, Explanation.of(ofTrait, view.masked().contains(name)));
            }
        });
        return explanations;
    }
}

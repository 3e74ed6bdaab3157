package io.klantbeeld.profile.view;

import io.klantbeeld.profile.computed.ComputedValue;
import io.klantbeeld.profile.computed.ComputedValues;
import io.klantbeeld.profile.traits.Claims;
import io.klantbeeld.profile.traits.FoldedTraits;
import io.klantbeeld.profile.traits.fold.Fragment;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows one person to a reader. */
@ApplicationScoped
public class ProfileReading {
    private final Profiles profiles;
    private final PastProfiles past;
    private final Claims claims;
    private final FoldedTraits folded;
    private final ComputedValues computed;

    ProfileReading(Profiles profiles, PastProfiles past, Claims claims, FoldedTraits folded, ComputedValues computed) {
        this.profiles = profiles;
        this.past = past;
        this.claims = claims;
        this.folded = folded;
        this.computed = computed;
    }

    /** The person that a reference names: 404 where the reader's brands do not know it, 410 where it was erased. */
    public ProfileView read(PersonReference reference, Reader reader) {
        var stored = profiles.get(reference, reader.brands());
        return ProfileView.of(stored, reader).with(computed(stored, reader), reader);
    }

    /** The same with the provenance of every trait. */
    ProfileView explain(PersonReference reference, Reader reader) {
        var stored = profiles.get(reference, reader.brands());
        var values = computed(stored, reader);
        var view = ProfileView.of(stored, reader).with(values, reader);
        var explanations = explanations(claims.of(stored.id(), reader.brands()), view);
        values.forEach(value -> explanations.put(
                value.name(), Explanation.of(value, view.traits().get(value.name()))));
        return view.explained(explanations);
    }

    /** The person as it was known at a moment of the past: 404 where nobody knew it then, 410 where it was erased since. */
    ProfileView readAsOf(Instant moment, PersonReference reference, Reader reader, boolean explain) {
        var known = past.get(reference, reader.brands(), moment);
        var view = ProfileView.of(known.profile(), reader).asOf(moment);
        return explain ? view.explained(explanations(known.claims(), view)) : view;
    }

    /** Of who did nothing that is kept nothing is computed, which saves most persons of an imported crowd a round trip. */
    private List<ComputedValue> computed(StoredProfile stored, Reader reader) {
        return stored.hasMoments() ? computed.of(stored.id(), reader.brands()) : List.of();
    }

    private Map<String, Explanation> explanations(Collection<Fragment> made, ProfileView view) {
        var explanations = new TreeMap<String, Explanation>();
        folded.provenance(made).forEach((name, provenance) -> {
            if (view.traits().containsKey(name)) {
                explanations.put(name, Explanation.of(provenance, view.masked().contains(name)));
            }
        });
        return explanations;
    }
}

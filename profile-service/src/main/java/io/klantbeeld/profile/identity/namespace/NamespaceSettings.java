package io.klantbeeld.profile.identity.namespace;

import io.klantbeeld.profile.identity.graph.Limit;
import io.klantbeeld.profile.identity.graph.NamespaceRule;
import io.klantbeeld.profile.identity.graph.Rules;
import io.klantbeeld.profile.identity.graph.Wildcard;
import io.klantbeeld.reference.Namespaces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be laid down for a namespace.
 *
 * @param unique whether a value belongs to one person by its nature
 * @param limit how many identifiers of it one person may have; null for any number
 * @param blocked values that stand for nobody: {@code *} stands for any characters, {@code <zeros>} for a value of zeros
 *     and dashes alone, and case does not matter
 */
@Schema(examples = "{\"unique\":false,\"limit\":{\"count\":5,\"per\":\"EVER\"},\"blocked\":[\"info@*\",\"noreply@*\"]}")
public record NamespaceSettings(
        @NotNull Boolean unique,
        @Valid LimitSetting limit,
        @Size(max = 200) List<@NotBlank @Size(max = 100) String> blocked) {
    /**
     * How many identifiers one person may have.
     *
     * @param per EVER, or within any thirty (MONTH) or seven days (WEEK) by when they were first linked
     */
    public record LimitSetting(
            @NotNull @Min(1) @Max(1_000) Integer count,
            @NotNull Limit.Period per) {
        static LimitSetting of(Limit limit) {
            return new LimitSetting(limit.count(), limit.per());
        }
    }

    public NamespaceSettings {
        blocked = blocked == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(blocked));
    }

    /** Whether something may be laid down under a name: a namespace, or {@code *} for all others. */
    public static boolean isName(String name) {
        return Rules.ANY_OTHER.equals(name) || Namespaces.isValidName(name);
    }

    /** The rule that the settings make. */
    public NamespaceRule toRule() {
        return new NamespaceRule(
                unique,
                limit == null ? null : new Limit(limit.count, limit.per),
                blocked.stream().map(Wildcard::new).toList());
    }
}

package io.klantbeeld.campaign.content;

import io.klantbeeld.campaign.content.CompiledTemplates.Variant;
import io.klantbeeld.rest.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks and compiles the templates of a campaign, and collects everything that is wrong with them. */
final class TemplateCompiler {
    private static final int VARIANTS = 50;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final VariantCompiler refusable;
    private final VariantCompiler owed;

    TemplateCompiler(TemplateLanguage language) {
        this.refusable = new VariantCompiler(language, OptOut.REQUIRED);
        this.owed = new VariantCompiler(language, OptOut.IMPOSSIBLE);
    }

    /** Compiles templates; those whose keys are {@code owed} are for purposes that nobody can refuse. */
    CompiledTemplates compile(
            List<TemplateDefinition> templates, Set<String> owed, String prefix, List<Violation> violations) {
        var compiled = new ArrayList<Variant>();
        if (templates == null) {
            return new CompiledTemplates(compiled);
        }
        var keys = new HashSet<String>();
        for (int i = 0; i < templates.size(); i++) {
            var field = prefix + "[" + i + "]";
            var template = templates.get(i);
            if (template == null) {
                violations.add(Violation.of(field, "must not be null"));
            } else if (isNamed(field, template, keys, violations)) {
                compile(field, template, owed.contains(template.key()) ? this.owed : refusable, compiled, violations);
            }
        }
        return new CompiledTemplates(compiled);
    }

    private static boolean isNamed(
            String field, TemplateDefinition template, Set<String> keys, List<Violation> violations) {
        if (template.key() == null || !KEY.matcher(template.key()).matches()) {
            violations.add(Violation.of(field + ".key", "is 1 to 64 lower-case letters, digits and hyphens"));
            return false;
        }
        if (!keys.add(template.key())) {
            violations.add(Violation.of(field + ".key", "is the key of another template too"));
            return false;
        }
        if (template.variants().isEmpty() || template.variants().size() > VARIANTS) {
            violations.add(Violation.of(field + ".variants", "holds 1 to " + VARIANTS + " locales"));
            return false;
        }
        return true;
    }

    private static void compile(
            String field,
            TemplateDefinition template,
            VariantCompiler variants,
            List<Variant> compiled,
            List<Violation> violations) {
        var byLocale = byLocale(field + ".variants", template, violations);
        var fallback = Locales.spelled(template.fallback()).orElse(null);
        if (fallback == null || !byLocale.containsKey(fallback)) {
            violations.add(Violation.of(field + ".fallback", "is one of the locales of the variants"));
        }
        byLocale.forEach((locale, variant) -> {
            var parts = variants.compile(field + ".variants." + locale, locale, variant, violations);
            compiled.add(new Variant(
                    template.key(),
                    locale,
                    Objects.equals(locale, fallback),
                    parts.subject(),
                    parts.html(),
                    parts.text()));
        });
    }

    private static TreeMap<String, VariantDefinition> byLocale(
            String field, TemplateDefinition template, List<Violation> violations) {
        var byLocale = new TreeMap<String, VariantDefinition>();
        template.variants().forEach((name, variant) -> {
            var locale = Locales.written(name);
            if (locale.isEmpty() || variant == null) {
                violations.add(Violation.of(field, "are variants by locale, such as nl or nl-BE"));
            } else if (byLocale.put(locale.get(), variant) != null) {
                violations.add(Violation.of(field + "." + locale.get(), "is there twice"));
            }
        });
        return byLocale;
    }
}

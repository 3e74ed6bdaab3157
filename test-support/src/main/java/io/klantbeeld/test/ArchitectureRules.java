package io.klantbeeld.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.klantbeeld.test.architecture.HouseStyle;
import io.klantbeeld.test.architecture.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house for one module, to be checked by a plain {@code @Test}.
 *
 * <p>A feature is a package below the root; {@code platform}, the wiring of a service, depends on none.
 */
public final class ArchitectureRules {
    private static final List<String> LAYER_NAMES = List.of(
            "util",
            "utils",
            "common",
            "core",
            "helper",
            "helpers",
            "impl",
            "dto",
            "manager",
            "service",
            "services",
            "controller",
            "repository",
            "model",
            "entity",
            "resource");

    private static final List<String> HTTP_METHODS = Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")
            .map("jakarta.ws.rs."::concat)
            .toList();

    private final String root;
    private final JavaClasses classes;
    private final Sources sources;

    ArchitectureRules(String root, JavaClasses classes, Sources sources) {
        this.root = root;
        this.classes = classes;
        this.sources = sources;
    }

    /** The rules for the module under test and its root package, such as {@code io.klantbeeld.profile}. */
    public static ArchitectureRules of(String rootPackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        var module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return new ArchitectureRules(rootPackage, classes, Sources.of(module));
    }

    /** Checks everything that holds for every module. */
    public void check() {
        featuresAreFreeOfCycles();
        packagesAreNamedForTheDomain();
        platformDependsOnNoFeature();
        restMethodsAreServed();
        consumersKeepTheOrder();
        HouseStyle.check(sources);
    }

    /**
     * Checks which feature may use which: every feature as a key, the features it uses as its value. {@code platform}
     * may be used by all.
     */
    public void featureGraph(Map<String, Set<String>> allowed) {
        var actual = new TreeMap<String, Set<String>>();
        for (var type : classes) {
            var feature = feature(type);
            if (!feature.isEmpty() && !feature.equals("platform")) {
                actual.computeIfAbsent(feature, name -> new TreeSet<>()).addAll(featuresUsedBy(type));
            }
        }
        actual.forEach((feature, uses) -> assertThat(uses)
                .as("features used by %s", feature)
                .isSubsetOf(allowed.getOrDefault(feature, Set.of())));
        assertThat(actual.keySet()).as("features").isEqualTo(new TreeSet<>(allowed.keySet()));
    }

    /** Checks that no two features need each other, directly or through others. */
    public void featuresAreFreeOfCycles() {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    /** Checks that no package is named for a layer, or for nothing. */
    public void packagesAreNamedForTheDomain() {
        var layers = LAYER_NAMES.stream().map(name -> ".." + name + "..").toArray(String[]::new);
        ArchRule rule = noClasses().should().resideInAnyPackage(layers).because("a package is named for the domain");
        rule.check(classes);
    }

    /** Checks that the wiring of the service knows none of its features. */
    public void platformDependsOnNoFeature() {
        classes.stream().filter(type -> feature(type).equals("platform")).forEach(type -> assertThat(
                        featuresUsedBy(type))
                .as("features used by %s", type.getName())
                .isEmpty());
    }

    /** Checks that methods of resources are public: others are not served, and only a warning says so. */
    public void restMethodsAreServed() {
        var notServed = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> HTTP_METHODS.stream().anyMatch(method::isAnnotatedWith))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(notServed).as("methods of resources that are not public").isEmpty();
    }

    /**
     * Checks that consumers handle one batch after the other: on virtual threads batches overtake each other, and
     * offsets are committed past batches that are still in hand.
     */
    public void consumersKeepTheOrder() {
        var unordered = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming"))
                .filter(method -> !method.isAnnotatedWith("io.smallrye.reactive.messaging.annotations.Blocking")
                        || method.isAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread"))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(unordered).as("consumers without @Blocking").isEmpty();
    }

    /**
     * Checks that a public type is used outside its package; a feature's other types stay package-private. For
     * services only: a shared module is used by others.
     *
     * @param exceptions simple names of types that must be public for another reason
     */
    public void publicTypesAreDoors(String... exceptions) {
        var behindDoors = classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.isTopLevelClass() && !feature(type).equals("platform"))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName())))
                .map(JavaClass::getSimpleName)
                .filter(name -> !Set.of(exceptions).contains(name))
                .toList();
        assertThat(behindDoors)
                .as("public types that nobody outside their package uses")
                .isEmpty();
    }

    /**
     * Checks that no exception is logged as it is: messages of databases, parsers and templates repeat values, and so
     * personal data. For services that know persons; they log what kind of failure it was.
     */
    public void logsRepeatNoMessages() {
        var repeating = classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getPackageName().equals("org.jboss.logging"))
                .filter(call -> call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Throwable.class)))
                .map(call -> call.getDescription())
                .toList();
        assertThat(repeating).as("calls that log an exception with its message").isEmpty();
    }

    private Set<String> featuresUsedBy(JavaClass type) {
        var used = new TreeSet<String>();
        type.getDirectDependenciesFromSelf().forEach(use -> used.add(feature(use.getTargetClass())));
        used.removeAll(List.of("", "platform", feature(type)));
        return used;
    }

    private String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(root + '.') ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }
}

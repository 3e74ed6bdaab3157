package io.klantbeeld.campaign.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Checks the conditions that authors write and makes them ready to be evaluated. */
@ApplicationScoped
public class Conditions {
    private final CelCompiler ofEvents = Language.compiler(Language.TRAITS, Language.EVENT, Language.CONTEXT);
    private final CelCompiler ofPersons = Language.compiler(Language.TRAITS);
    private final CelRuntime runtime = Language.runtime();

    /**
     * Compiles a condition and adds what is wrong with it, with line and column from 1, to the violations.
     *
     * @param field name of the field that holds the text, for the violations
     * @return nothing when there were violations
     */
    public Optional<Condition> compile(String text, String field, List<Violation> violations) {
        return compile(ofEvents, text, field, violations);
    }

    /** Compiles a condition on persons alone, without any event; see {@link #compile}. */
    public Optional<Condition> compileOfPerson(String text, String field, List<Violation> violations) {
        return compile(ofPersons, text, field, violations);
    }

    private Optional<Condition> compile(CelCompiler compiler, String text, String field, List<Violation> violations) {
        if (text.length() > Language.MAX_LENGTH) {
            violations.add(Violation.of(field, "must have at most " + Language.MAX_LENGTH + " characters"));
            return Optional.empty();
        }
        try {
            return checked(
                    text, field, violations, compiler.compile(text, field).getAst());
        } catch (CelValidationException e) {
            e.getErrors().forEach(issue -> violations.add(violation(field, issue)));
            return Optional.empty();
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked condition has no program", e);
        }
    }

    private Optional<Condition> checked(
            String text, String field, List<Violation> violations, CelAbstractSyntaxTree ast)
            throws CelEvaluationException {
        var reading = new Reading(ast);
        var mistakes = reading.mistakes(field);
        if (!mistakes.isEmpty()) {
            violations.addAll(mistakes);
            return Optional.empty();
        }
        return Optional.of(
                new Condition(text, runtime.createProgram(ast), reading.segments(), reading.isAboutPerson()));
    }

    // The compiler counts lines from 1 and columns from 0.
    private static Violation violation(String field, CelIssue issue) {
        var place = issue.getSourceLocation();
        return Violation.of(field, issue.getMessage())
                .at(Math.max(1, place.getLine()), Math.max(0, place.getColumn()) + 1);
    }
}

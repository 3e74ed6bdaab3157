package io.klantbeeld.campaign.content;

import io.klantbeeld.rest.Violation;
import io.quarkus.qute.ParserError;
import io.quarkus.qute.TemplateException;

/** Says in the author's words what the parser did not understand. */
final class SyntaxFault {
    private SyntaxFault() {}

    static Violation of(String field, TemplateException fault) {
        var violation = Violation.of(field, message(fault)).hinting(hint(fault));
        var origin = fault.getOrigin();
        return origin == null ? violation : violation.at(origin.getLine(), origin.getLineCharacterStart());
    }

    private static String message(TemplateException fault) {
        if (!(fault.getCode() instanceof ParserError error)) {
            return "cannot be read as a template";
        }
        return switch (error) {
            case EMPTY_EXPRESSION -> "the braces hold no expression";
            case UNTERMINATED_EXPRESSION -> "the expression is not closed with }";
            case UNTERMINATED_STRING_LITERAL, UNTERMINATED_STRING_LITERAL_OR_COMPOSITE_PARAMETER ->
                "the text in quotes, or the parenthesis, is not closed";
            case UNTERMINATED_SECTION -> "the section is not closed";
            case SECTION_END_DOES_NOT_MATCH_START, SECTION_BLOCK_END_DOES_NOT_MATCH_START ->
                "the section is closed by another name than it was opened with";
            case SECTION_START_NOT_FOUND -> "this closes a section that is not open";
            case NO_SECTION_NAME, NO_SECTION_HELPER_FOUND -> "this kind of section does not exist here";
            case MANDATORY_SECTION_PARAMS_MISSING -> "the section has no condition";
            default -> "the expression is not valid";
        };
    }

    private static String hint(TemplateException fault) {
        return "{traits.firstName ?: 'there'} and {#if traits.firstName}…{#else}…{/if} are what a template can say; a"
                + " brace that is meant as one is written \\{";
    }
}

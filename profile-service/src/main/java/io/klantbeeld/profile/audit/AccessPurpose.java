package io.klantbeeld.profile.audit;

import io.klantbeeld.rest.Problems;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Why a caller reads personal values; a resource takes it as a {@code @BeanParam}. A term of the W3C Data Privacy
 * Vocabulary, such as {@code dpv:CustomerCare}, or a purpose of the consent catalogue. The header has no {@code X-}
 * (RFC 6648); the query parameter is for clients that cannot set headers, as those of server-sent events.
 */
public class AccessPurpose {
    /** The header that states it. */
    public static final String HEADER = "Access-Purpose";

    private static final String PARAMETER = "purpose";
    private static final Pattern TERM = Pattern.compile("[A-Za-z][A-Za-z0-9:._-]{0,99}");

    @Parameter(description = "why personal values are read, such as dpv:CustomerCare; it is kept with the access")
    @HeaderParam(HEADER)
    String header;

    @Parameter(description = "the same for clients that cannot set headers")
    @QueryParam(PARAMETER)
    String query;

    /** The stated purpose, or null; what is no term is a 400. */
    String value() {
        return header == null || header.isBlank() ? checked(PARAMETER, query) : checked(HEADER, header.strip());
    }

    private static String checked(String field, String term) {
        if (term == null || term.isEmpty()) {
            return null;
        }
        if (!TERM.matcher(term).matches()) {
            throw Problems.invalid(field, "must be a term such as dpv:CustomerCare");
        }
        return term;
    }
}

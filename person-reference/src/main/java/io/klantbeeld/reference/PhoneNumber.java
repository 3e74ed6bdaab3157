package io.klantbeeld.reference;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;

/**
 * Normalises telephone numbers to E.164. A reference must have that form already; ingestion may read national numbers
 * with a default country.
 */
public final class PhoneNumber {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PhoneNumber() {}

    static String normalise(String number) {
        if (!E164.matcher(number).matches()) {
            throw new InvalidReference(InvalidReference.Reason.INVALID_PHONE);
        }
        return number;
    }

    /**
     * Reads a number as people write it.
     *
     * @param country ISO 3166-1 alpha-2 in which a national number is read; null accepts international numbers only
     * @return the E.164 form
     * @throws InvalidReference when it is not a possible number
     */
    public static String read(String number, String country) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(number, country);
            if (!numbers.isPossibleNumber(parsed)) {
                throw new InvalidReference(InvalidReference.Reason.INVALID_PHONE);
            }
            return numbers.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164);
        } catch (NumberParseException notANumber) {
            throw new InvalidReference(InvalidReference.Reason.INVALID_PHONE);
        }
    }
}

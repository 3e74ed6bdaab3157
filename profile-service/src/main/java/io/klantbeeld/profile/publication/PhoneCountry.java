package io.klantbeeld.profile.publication;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Tells the country of a telephone number. */
final class PhoneCountry {
    private PhoneCountry() {}

    /** ISO 3166-1 alpha-2 of an E.164 number, or null where the numbering plan does not tell. */
    static String of(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var region = numbers.getRegionCodeForNumber(numbers.parse(number, null));
            return region == null || region.length() != 2 ? null : region;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }
}

package io.github.consentgate.admin.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Something that is wrong with a realm's gate.
 *
 * @param code its permanent name
 * @param detail what it is
 * @param mend what an admin can do about it
 * @param subject the one thing that it is about, for those who put it in words of their own; may be {@code null}
 * @param names of all to which it applies
 */
public record Finding(
        String code,
        Severity severity,
        String detail,
        String mend,
        @JsonIgnore String subject,
        @JsonIgnore List<String> names) {

    static Finding error(String code, String detail, String mend) {
        return new Finding(code, Severity.ERROR, detail, mend, null, List.of());
    }

    static Finding warning(String code, String detail, String mend) {
        return new Finding(code, Severity.WARNING, detail, mend, null, List.of());
    }

    Finding about(String what) {
        return new Finding(code, severity, detail, mend, what, names);
    }

    Finding listing(List<String> all) {
        return new Finding(code, severity, detail, mend, subject, List.copyOf(all));
    }
}

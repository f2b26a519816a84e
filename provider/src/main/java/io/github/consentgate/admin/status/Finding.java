package io.github.consentgate.admin.status;

/**
 * Something that is wrong with a realm's gate.
 *
 * @param code its permanent name
 * @param detail what it is
 * @param mend what an admin can do about it
 */
public record Finding(String code, Severity severity, String detail, String mend) {

    static Finding error(String code, String detail, String mend) {
        return new Finding(code, Severity.ERROR, detail, mend);
    }

    static Finding warning(String code, String detail, String mend) {
        return new Finding(code, Severity.WARNING, detail, mend);
    }

    static Finding info(String code, String detail, String mend) {
        return new Finding(code, Severity.INFO, detail, mend);
    }
}

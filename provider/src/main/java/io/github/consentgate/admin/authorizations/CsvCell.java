package io.github.consentgate.admin.authorizations;

/** One value in a CSV file that somebody may open in a spreadsheet. */
final class CsvCell {

    private CsvCell() {}

    /** Nothing for {@code null}. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    static String of(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String harmless = startsFormula(value) ? "'" + value : value;
        return needsQuotes(harmless) ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    private static boolean startsFormula(String value) {
        // A spreadsheet drops the white space in front before it looks.
        String text = value.stripLeading();
        return value.charAt(0) == '\t'
                || value.charAt(0) == '\r'
                || (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0);
    }

    private static boolean needsQuotes(String value) {
        return value.chars().anyMatch(character -> ",\"\r\n\t".indexOf(character) >= 0);
    }
}

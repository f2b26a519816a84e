package io.github.consentgate.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a stranger goes by a name that people know for the place's own. */
final class Namesake {

    /** Letters that look like others in another script are not among them. */
    private static final Pattern LOOKS = Pattern.compile("[\\p{M}\\p{P}\\p{S}\\p{Z}\\s]+");

    /** A short word at the beginning of a name is anybody's. */
    private static final int LONG_ENOUGH = 6;

    private Namesake() {}

    /** @param own may be {@code null}; nobody is its namesake then */
    static boolean is(String stranger, String own) {
        String theirs = letters(stranger);
        String ours = letters(own);
        return !ours.isEmpty()
                && (theirs.contains(ours) || (theirs.length() >= LONG_ENOUGH && ours.startsWith(theirs)));
    }

    private static String letters(String name) {
        return name == null
                ? ""
                : LOOKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }
}

package io.github.consentgate.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a stranger goes by a name that people know for the place's own. */
final class Namesake {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Small letters and digits that a reader takes for the Latin ones below them (Unicode UTS #39, confusables). */
    private static final String LIKE_LATIN = "авсԁеһіјӏкмнорԛѕтухԝαεηικνορτυχiı0135";

    private static final String LATIN = "abcdehljlkmhopqstyxwaenlkvoptuxlloles";

    /** A shorter one is found in many a word, and begins many a name. */
    private static final int LONG_ENOUGH = 6;

    private Namesake() {}

    /** @param own may be {@code null}; nobody is its namesake then */
    static boolean is(String stranger, String own) {
        String theirs = joined(stranger);
        String ours = joined(own);
        if (ours.length() < LONG_ENOUGH) {
            return !ours.isEmpty() && (theirs.equals(ours) || words(stranger).anyMatch(ours::equals));
        }
        return theirs.contains(ours) || (theirs.length() >= LONG_ENOUGH && ours.startsWith(theirs));
    }

    private static String joined(String name) {
        return words(name).collect(Collectors.joining());
    }

    private static Stream<String> words(String name) {
        return name == null
                ? Stream.empty()
                : BETWEEN_WORDS
                        .splitAsStream(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                                .replaceAll("")
                                .toLowerCase(Locale.ROOT))
                        .map(Namesake::latin)
                        .filter(word -> !word.isEmpty());
    }

    private static String latin(String word) {
        return word.codePoints()
                .map(letter -> LIKE_LATIN.indexOf(letter) < 0 ? letter : LATIN.charAt(LIKE_LATIN.indexOf(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

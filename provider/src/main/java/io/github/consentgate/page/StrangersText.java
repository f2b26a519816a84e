package io.github.consentgate.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text that a service says of itself. Templates escape it; this drops what escaping lets through. */
public final class StrangersText {

    /** Controls, bidi and zero-width characters, and what has no meaning at all: they make a text look like another. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
            + "\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}&&[^\\s]]");

    /** Spaces and breaks of every kind; a text of wide ones alone would look empty. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** A letter carries a few marks in the languages that have them; a tower of them is painted over other lines. */
    private static final Pattern TOWER = Pattern.compile("(\\p{M}{4})\\p{M}+");

    /** One sign as wide as many letters, of dead scripts and rulers: a few of them push the rest off the page. */
    private static final Pattern WIDE = Pattern.compile("[\\u2E3A\\u2E3B\\uA9C5\\x{12000}-\\x{1254F}]");

    /** A whole sentence in one sign, which Unicode does not take apart. */
    private static final String BISMILLAH = "\uFDFD";

    private static final String BISMILLAH_IN_WORDS = "بسم الله الرحمن الرحيم";

    /** All that a reader could take for the end of a quotation. */
    private static final Pattern QUOTATION_MARKS = Pattern.compile(
            "[\"\u00AB\u00BB\u201C-\u201F\u2E42\u300C-\u300F\u301D-\u301F\uFE41-\uFE44\uFF02\uFF62\uFF63]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Behind a mark without which nothing is an address. */
    private static final Pattern LINKED = Pattern.compile("(?<=[.:/@])(?=\\S)");

    private static final String WORD_JOINER = "\u2060";

    private StrangersText() {}

    /** The text without invisible characters; {@code null} when nothing is left. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String still = TOWER.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("$1");
        String narrow = WIDE.matcher(still).replaceAll("\uFFFD").replace(BISMILLAH, BISMILLAH_IN_WORDS);
        String visible = SPACES.matcher(narrow).replaceAll(" ").strip();
        return visible.isEmpty() ? null : visible;
    }

    /** As {@link #clean}, and cannot leave the quotation marks that the page puts around it. */
    public static String quotable(String text) {
        String clean = clean(text);
        return clean == null ? null : QUOTATION_MARKS.matcher(clean).replaceAll("'");
    }

    /** As a search compares it: in capital letters, without accents, and alike in every way to write it (Unicode, NFKD). */
    public static String searchable(String text) {
        String clean = clean(text);
        return clean == null
                ? ""
                : MARKS.matcher(Normalizer.normalize(clean, Normalizer.Form.NFKD)
                                .toUpperCase(Locale.ROOT))
                        .replaceAll("");
    }

    /**
     * For mails: programs that show them make a link of whatever looks like an address, and a stranger's would stand among
     * ours. What is seen stays as it is; {@code null} for {@code null}.
     */
    public static String unlinked(String text) {
        return text == null ? null : LINKED.matcher(text).replaceAll(WORD_JOINER);
    }

    /**
     * @param text may be {@code null}, and comes back as that
     * @param letters a picture or a rare character counts as two, as it weighs and about as wide as it is
     */
    public static String cut(String text, int letters) {
        if (text == null || text.length() <= letters) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(letters - 1));
        return text.substring(0, halved ? letters - 1 : letters).strip() + "…";
    }

    /** The address if it is an https one that names no user; {@code null} for any other. */
    public static String httpsOnly(String address) {
        // Half a surrogate pair would pass for an address, and then break the page.
        if (address == null || INVISIBLE.matcher(address).find()) {
            return null;
        }
        try {
            // As toASCIIString will see it: a Greek varia, for one, becomes a backtick there.
            URI uri = new URI(Normalizer.normalize(address.strip(), Normalizer.Form.NFC));
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                    ? uri.toASCIIString()
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

package io.github.consentgate.admin.status;

import java.util.List;
import java.util.stream.Collectors;

/** Names in a finding: enough to begin with, however many there are. */
final class Names {

    private static final int SHOWN = 10;

    private Names() {}

    static String listed(List<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }
}

package io.github.consentgate.collection;

/** The attribute of an organization or collection group by which an admin closes it to third-party services. */
public final class ThirdPartyAccess {

    public static final String ATTRIBUTE = "consent-gate.third-party-access";
    public static final String BLOCKED = "blocked";

    private ThirdPartyAccess() {}

    static boolean isOpen(String value) {
        return !BLOCKED.equals(value);
    }
}

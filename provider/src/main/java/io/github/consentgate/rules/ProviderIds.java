package io.github.consentgate.rules;

import java.util.List;

/** The permanent ids by which realms name the gate. */
public final class ProviderIds {

    public static final String FULL_ACCESS = "consent-gate-full-access";
    public static final String PREREQUISITES = "consent-gate-prerequisites";
    public static final String LIFETIME = "consent-gate-lifetime";
    public static final String THIRD_PARTY = "consent-gate-third-party";

    public static final List<String> EXECUTORS = List.of(FULL_ACCESS, PREREQUISITES, LIFETIME);

    /** Every id, profile and policy name of the gate begins so. */
    static final String PREFIX = "consent-gate";

    private ProviderIds() {}
}

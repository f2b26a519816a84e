package io.github.consentgate.service;

/** Proof Key for Code Exchange (RFC 7636), without which no service gets a code. */
public final class ProofKey {

    public static final String REQUIRED = "PKCE with the method S256 is required (RFC 7636).";

    private static final String S256 = "S256";

    private ProofKey() {}

    /** Whether a request brought a challenge, and by the only method that hides the verifier (section 4.2). */
    public static boolean isBrought(String challenge, String method) {
        return challenge != null && S256.equals(method);
    }
}

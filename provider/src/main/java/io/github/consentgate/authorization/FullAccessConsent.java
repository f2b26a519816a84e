package io.github.consentgate.authorization;

import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.UserConsentModel;

/** A consent to full access; the account API lets users take scopes out of one, and what is left authorizes nothing. */
public final class FullAccessConsent {

    private FullAccessConsent() {}

    /** {@code consent} is {@code null} where there is none. */
    public static boolean is(UserConsentModel consent, String fullAccessScope) {
        return consent != null
                && consent.getGrantedClientScopes().stream()
                        .map(ClientScopeModel::getName)
                        .anyMatch(fullAccessScope::equals);
    }
}

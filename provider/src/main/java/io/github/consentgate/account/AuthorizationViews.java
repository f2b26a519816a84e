package io.github.consentgate.account;

import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.page.Dates;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.Lifetime;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;

/** Authorizations as the page words them, in the visitor's language and by the realm's rules. */
final class AuthorizationViews {

    private final Lifetime lifetime;
    private final String fullAccess;
    private final Properties messages;
    private final Dates dates;

    AuthorizationViews(KeycloakSession session, AccountPage page) {
        Optional<GateRules> rules = new ConsentGate(session).realmRules().rules();
        this.lifetime = rules.map(GateRules::lifetime).orElse(Lifetime.UNLIMITED);
        this.fullAccess = rules.map(known -> known.scopes().fullAccessScope()).orElse("");
        this.messages = page.messages();
        this.dates = new Dates(page.locale());
    }

    AuthorizationView of(Authorization authorization) {
        return new AuthorizationView(authorization, fullAccess, lifetime, messages, dates);
    }
}

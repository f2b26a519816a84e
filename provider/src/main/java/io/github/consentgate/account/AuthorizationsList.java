package io.github.consentgate.account;

import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.page.Dates;
import io.github.consentgate.page.ServiceView;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.Lifetime;
import io.github.consentgate.service.ThirdParty;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.UserConsentManager;

/** The list: search, pages, and what has just happened. */
final class AuthorizationsList {

    static final String ALL = "*";

    private static final int PAGE_SIZE = 25;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Visitor visitor;
    private final AccountPage page;

    AuthorizationsList(KeycloakSession session, Visitor visitor, AccountPage page) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.visitor = visitor;
        this.page = page;
    }

    Response show(String search, int number, String revoked) {
        String part = search == null ? "" : search.strip();
        Authorizations authorizations = Authorizations.of(session, realm, visitor.user());
        long total = authorizations.count(part);
        long pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = (int) Math.max(1, Math.min(number, pages));
        Map<String, Object> model = new HashMap<>();
        model.put("authorizations", views(authorizations.find(part, (shown - 1) * PAGE_SIZE, PAGE_SIZE)));
        model.put("search", part);
        model.put("total", total);
        model.put("page", shown);
        model.put("pages", pages);
        model.put("mayRevoke", visitor.mayRevoke() && !visitor.isImpersonator());
        model.put("impersonated", visitor.isImpersonator());
        model.put("revokedAll", ALL.equals(revoked) && total == 0 && part.isEmpty());
        revokedService(revoked).ifPresent(service -> model.put("revoked", new ServiceView(service)));
        return page.show("authorizations", model);
    }

    private List<AuthorizationView> views(List<Authorization> found) {
        Optional<GateRules> rules = new ConsentGate(session).realmRules().rules();
        Lifetime lifetime = rules.map(GateRules::lifetime).orElse(Lifetime.UNLIMITED);
        String fullAccess = rules.map(known -> known.scopes().fullAccessScope()).orElse("");
        Properties messages = page.messages();
        Dates dates = new Dates(page.locale());
        return found.stream()
                .map(authorization -> new AuthorizationView(authorization, fullAccess, lifetime, messages, dates))
                .toList();
    }

    /** Anybody can write a link that names a service here, so what the page then says has to be true. */
    private Optional<ClientModel> revokedService(String clientId) {
        return Optional.ofNullable(clientId)
                .map(realm::getClientByClientId)
                .filter(ThirdParty::is)
                .filter(service ->
                        UserConsentManager.getConsentByClient(session, realm, visitor.user(), service.getId()) == null);
    }
}

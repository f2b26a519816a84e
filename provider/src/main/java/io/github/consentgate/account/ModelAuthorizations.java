package io.github.consentgate.account;

import io.github.consentgate.account.Authorization.GrantedScope;
import io.github.consentgate.authorization.Expiry;
import io.github.consentgate.page.StrangersText;
import io.github.consentgate.service.ThirdParty;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserConsentManager;

/** Authorizations as Keycloak's model tells them, wherever the user and the sessions are kept. */
final class ModelAuthorizations implements Authorizations {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    ModelAuthorizations(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    @Override
    public long count(String search) {
        return matching(search).count();
    }

    @Override
    public List<Authorization> find(String search, int first, int max) {
        Expiry expiry = new Expiry(session, realm);
        return matching(search)
                .sorted(Comparator.comparing(consent -> sortName(consent.getClient())))
                .skip(first)
                .limit(max)
                .map(consent -> authorization(consent, expiry))
                .toList();
    }

    @Override
    public Optional<Authorization> of(String clientId) {
        Expiry expiry = new Expiry(session, realm);
        return matching("")
                .filter(consent -> consent.getClient().getClientId().equals(clientId))
                .map(consent -> authorization(consent, expiry))
                .findFirst();
    }

    private Stream<UserConsentModel> matching(String search) {
        String part = StrangersText.searchable(search);
        return UserConsentManager.getConsentsStream(session, realm, user)
                .filter(consent -> ThirdParty.is(consent.getClient()))
                .filter(consent -> Authorization.matches(
                        part, consent.getClient().getName(), consent.getClient().getClientId()));
    }

    private Authorization authorization(UserConsentModel consent, Expiry expiry) {
        ClientModel service = consent.getClient();
        return new Authorization(
                service.getClientId(),
                service.getName(),
                service.getAttribute(ThirdParty.PUBLISHER),
                service.getAttribute(ClientModel.LOGO_URI),
                consent.getGrantedClientScopes().stream()
                        .filter(ClientScopeModel::isDisplayOnConsentScreen)
                        .sorted(Comparator.comparing(ClientScopeModel::getName))
                        .map(scope -> new GrantedScope(scope.getName(), scope.getConsentScreenText()))
                        .toList(),
                Expiry.approvedAt(consent),
                expiry.lastUsed(user, service));
    }

    private static String sortName(ClientModel service) {
        String name = service.getName();
        return (name == null || name.isEmpty() ? service.getClientId() : name).toLowerCase(Locale.ROOT);
    }
}

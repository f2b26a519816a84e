package io.github.consentgate.account;

import io.github.consentgate.decision.Reason;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.page.FormSeal;
import io.github.consentgate.service.ThirdParty;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.services.managers.UserConsentManager;

/** Asks before it revokes. Only a form that this page gave to this very session is answered. */
final class RevocationForm {

    private static final String SERVICE_FIELD = "service";
    private static final String ALL_FIELD = "all";

    /** As many services as the question about all can name without growing heavy. */
    private static final int NAMED = 200;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Visitor visitor;
    private final AccountPage page;
    private final AccountAddresses addresses;
    private final FormSeal seal;

    RevocationForm(KeycloakSession session, Visitor visitor, AccountPage page, AccountAddresses addresses) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.visitor = visitor;
        this.page = page;
        this.addresses = addresses;
        this.seal = new FormSeal(session);
    }

    /** @param clientId of the service; {@code null} for all */
    Response ask(String clientId, Place place) {
        return obstacle().map(page::problem).orElseGet(() -> clientId == null ? askAll() : askOne(clientId, place));
    }

    Response answer() {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        String clientId = form.getFirst(SERVICE_FIELD);
        Optional<Problem> obstacle = obstacle();
        if (obstacle.filter(Problem.IMPERSONATED::equals).isPresent()) {
            ClientModel service = clientId == null ? null : realm.getClientByClientId(clientId);
            new Refusal(session)
                    .record(EventType.REVOKE_GRANT, service, visitor.user(), Ruling.refuse(Reason.IMPERSONATED));
        }
        if (obstacle.isPresent()) {
            return page.problem(obstacle.get());
        }
        if (!seal.isOn(form)) {
            return page.problem(Problem.NOT_FROM_THE_PAGE);
        }
        Place place = Place.of(form.getFirst(Place.SEARCH), form.getFirst(Place.PAGE));
        return clientId == null ? revokeAll(form.containsKey(ALL_FIELD)) : revoke(clientId, place);
    }

    private Optional<Problem> obstacle() {
        if (visitor.isImpersonator()) {
            return Optional.of(Problem.IMPERSONATED);
        }
        return visitor.mayRevoke() ? Optional.empty() : Optional.of(Problem.NO_RIGHT_TO_REVOKE);
    }

    private Response askOne(String clientId, Place place) {
        return Authorizations.of(session, realm, visitor.user())
                .of(clientId)
                .map(authorization -> page.show("revoke", question(authorization, place)))
                .orElseGet(() -> addresses.redirect(addresses.revoked(AuthorizationsList.NONE, place)));
    }

    private Map<String, Object> question(Authorization authorization, Place place) {
        return Map.of(
                "authorization",
                new AuthorizationViews(session, page).of(authorization),
                "search",
                place.search(),
                "page",
                place.page(),
                "backUrl",
                addresses.authorizations(place).toString(),
                FormSeal.FIELD,
                seal.text());
    }

    private Response askAll() {
        Authorizations authorizations = Authorizations.of(session, realm, visitor.user());
        long count = authorizations.count("");
        return count == 0
                ? addresses.redirect(addresses.authorizations())
                : page.show(
                        "revoke", Map.of("count", count, "names", names(authorizations), FormSeal.FIELD, seal.text()));
    }

    private static List<String> names(Authorizations authorizations) {
        return authorizations.find("", 0, NAMED).stream()
                .map(Authorization::shownName)
                .toList();
    }

    private Response revoke(String clientId, Place place) {
        ClientModel service = realm.getClientByClientId(clientId);
        if (ThirdParty.is(service)) {
            new RevocationByUser(session, visitor.user()).revoke(List.of(service));
        }
        return addresses.redirect(addresses.revoked(clientId, place));
    }

    private Response revokeAll(boolean meant) {
        if (!meant) {
            return addresses.redirect(addresses.authorizations());
        }
        new RevocationByUser(session, visitor.user()).revoke(services());
        return addresses.redirect(addresses.revoked(AuthorizationsList.ALL, Place.BEGINNING));
    }

    private List<ClientModel> services() {
        return UserConsentManager.getConsentsStream(session, realm, visitor.user())
                .map(UserConsentModel::getClient)
                .filter(ThirdParty::is)
                .toList();
    }
}

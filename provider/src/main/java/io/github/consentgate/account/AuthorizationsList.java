package io.github.consentgate.account;

import io.github.consentgate.page.ServiceView;
import io.github.consentgate.service.ThirdParty;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.UserConsentManager;

/** The list: search, pages, and what has just happened. */
final class AuthorizationsList {

    static final String ALL = "*";

    /** What was to be revoked is no authorization. */
    static final String NONE = "-";

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

    Response show(Place asked, String revoked) {
        Authorizations authorizations = Authorizations.of(session, realm, visitor.user());
        long total = authorizations.count(asked.search());
        long pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        Place place = asked.within(pages);
        Map<String, Object> model = new HashMap<>();
        model.put("authorizations", views(authorizations.find(place.search(), first(place), PAGE_SIZE)));
        model.put("search", place.search());
        model.put("page", place.page());
        model.put("total", total);
        model.put("pages", pages);
        model.put("mayRevoke", visitor.mayRevoke() && !visitor.isImpersonator());
        model.put("impersonated", visitor.isImpersonator());
        model.put(
                "revokedAll",
                ALL.equals(revoked) && total == 0 && place.search().isEmpty());
        revokedService(revoked).ifPresent(service -> model.put("revoked", new ServiceView(service)));
        model.put("revokedBefore", isNoneNow(revoked));
        return page.show("authorizations", model);
    }

    private List<AuthorizationView> views(List<Authorization> found) {
        AuthorizationViews views = new AuthorizationViews(session, page);
        return found.stream().map(views::of).toList();
    }

    private static int first(Place place) {
        return (place.page() - 1) * PAGE_SIZE;
    }

    /** {@link #NONE}, or deleted or third party no more before the answer came: which has ended its authorizations. */
    private boolean isNoneNow(String revoked) {
        return revoked != null && !ALL.equals(revoked) && !ThirdParty.is(realm.getClientByClientId(revoked));
    }

    /** The browser may come back to the page after the service was approved anew. */
    private Optional<ClientModel> revokedService(String clientId) {
        return Optional.ofNullable(clientId)
                .map(realm::getClientByClientId)
                .filter(ThirdParty::is)
                .filter(service ->
                        UserConsentManager.getConsentByClient(session, realm, visitor.user(), service.getId()) == null);
    }
}

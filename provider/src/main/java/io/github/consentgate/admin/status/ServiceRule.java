package io.github.consentgate.admin.status;

import io.github.consentgate.registration.RedirectCheck;
import io.github.consentgate.scope.FullAccessBoundary;
import io.github.consentgate.service.ThirdParty;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.theme.DefaultThemeSelectorProvider;
import org.keycloak.theme.Theme;

/**
 * What a service must not be. The gate refuses it all the same; an admin may have made it behind the gate's back.
 *
 * @param detail followed by the services that break the rule
 */
record ServiceRule(
        String code, Severity severity, String detail, String mend, BiPredicate<ClientModel, Checkup> broken) {

    static final List<ServiceRule> ALL = List.of(
            new ServiceRule(
                    "service_without_full_access",
                    Severity.WARNING,
                    "Full access is not a default scope of these services: ",
                    "Call POST setup.",
                    (service, checkup) -> !service.getClientScopes(true).containsKey(checkup.fullAccessName())),
            new ServiceRule(
                    "service_other_scope",
                    Severity.WARNING,
                    "These services have default scopes beside full access that the gate does not allow, so they are refused: ",
                    "Remove the scopes from them, or add the scopes to allowed-scopes.",
                    (service, checkup) -> checkup.rules()
                            .filter(rules -> service.getClientScopes(true).keySet().stream()
                                    .anyMatch(scope -> !rules.scopes().allowsAttached(Set.of(scope))))
                            .isPresent()),
            new ServiceRule(
                    "service_direct_grant",
                    Severity.WARNING,
                    "The password grant is on for these services; the gate refuses it: ",
                    "Turn off 'Direct access grants' of the clients.",
                    (service, checkup) -> service.isDirectAccessGrantsEnabled()),
            new ServiceRule(
                    "service_implicit",
                    Severity.WARNING,
                    "The implicit flow is on for these services; the gate refuses it: ",
                    "Turn off 'Implicit flow' of the clients.",
                    (service, checkup) -> service.isImplicitFlowEnabled()),
            new ServiceRule(
                    "service_all_roles",
                    Severity.WARNING,
                    "All roles are allowed for these services, so they get no token: ",
                    "Turn off 'Full scope allowed' of the clients.",
                    (service, checkup) -> service.isFullScopeAllowed()),
            new ServiceRule(
                    "service_role_out_of_bounds",
                    Severity.ERROR,
                    "Account or admin roles are within the reach of these services: ",
                    "Remove the roles from the clients' dedicated scope, and from the scope tab of their client scopes.",
                    ServiceRule::reachesBeyond),
            new ServiceRule(
                    "service_redirect",
                    Severity.WARNING,
                    "Answers to these services may go to an address with a wildcard, or one that is neither https nor on the user's device: ",
                    "Give the clients exact redirect URIs and post logout redirect URIs.",
                    (service, checkup) -> RedirectCheck.of(service).problem().isPresent()),
            new ServiceRule(
                    "service_login_theme",
                    Severity.WARNING,
                    "These services have a login theme of their own, so their approval page is not in the brand: ",
                    "Remove the login theme of the clients, or make it from consent-gate.",
                    (service, checkup) -> ThemeCheck.isOther(
                            checkup.session(),
                            Theme.Type.LOGIN,
                            service.getAttribute(DefaultThemeSelectorProvider.LOGIN_THEME_KEY))),
            new ServiceRule(
                    "service_blocked",
                    Severity.INFO,
                    "Nobody can authorize these services, because they are blocked: ",
                    "Call DELETE services/{clientId}/blocked to unblock one.",
                    (service, checkup) -> ThirdParty.isBlocked(service)));

    /** By what full access maps, every service would; that is a finding of its own. */
    private static boolean reachesBeyond(ClientModel service, Checkup checkup) {
        Stream<RoleModel> attached = Stream.of(true, false)
                .flatMap(byDefault -> service.getClientScopes(byDefault).values().stream())
                .filter(scope -> !scope.getName().equals(checkup.fullAccessName()))
                .flatMap(ClientScopeModel::getScopeMappingsStream);
        Stream<RoleModel> own = Stream.concat(service.getScopeMappingsStream(), service.getRolesStream());
        return RoleUtils.expandCompositeRolesStream(Stream.concat(own, attached)).collect(Collectors.toSet()).stream()
                .anyMatch(FullAccessBoundary::isBeyond);
    }

    boolean isBrokenBy(ClientModel service, Checkup checkup) {
        return broken.test(service, checkup);
    }
}

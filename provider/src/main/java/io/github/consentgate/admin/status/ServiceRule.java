package io.github.consentgate.admin.status;

import io.github.consentgate.scope.FullAccessBoundary;
import io.github.consentgate.service.ThirdParty;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.utils.RoleUtils;

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
                    "Remove the roles from the clients' dedicated scope.",
                    (service, checkup) -> RoleUtils.expandCompositeRolesStream(
                                    Stream.concat(service.getScopeMappingsStream(), service.getRolesStream()))
                            .collect(Collectors.toSet())
                            .stream()
                            .anyMatch(FullAccessBoundary::isBeyond)),
            new ServiceRule(
                    "service_blocked",
                    Severity.INFO,
                    "Nobody can authorize these services, because they are blocked: ",
                    "Call DELETE services/{clientId}/blocked to unblock one.",
                    (service, checkup) -> ThirdParty.isBlocked(service)));

    boolean isBrokenBy(ClientModel service, Checkup checkup) {
        return broken.test(service, checkup);
    }
}

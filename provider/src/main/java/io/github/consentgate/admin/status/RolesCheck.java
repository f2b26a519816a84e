package io.github.consentgate.admin.status;

import io.github.consentgate.scope.FullAccessBoundary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.RoleUtils;

/** Whether full access opens the APIs, all of them that it maps, and nothing beyond its boundary. */
final class RolesCheck {

    private RolesCheck() {}

    static Stream<Finding> complete(Checkup checkup) {
        Set<RoleModel> mapped = mapped(checkup);
        List<String> left = mapped.stream()
                .map(RoleModel::getContainer)
                .filter(ClientModel.class::isInstance)
                .map(ClientModel.class::cast)
                .filter(api -> !FullAccessBoundary.isBeyond(api.getClientId()))
                .distinct()
                .flatMap(ClientModel::getRolesStream)
                .filter(role -> !mapped.contains(role))
                .map(RolesCheck::name)
                .sorted()
                .toList();
        return left.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                                "api_role_unmapped",
                                "Full access is not full: it does not carry the roles " + Names.listed(left) + ".",
                                "Add them to the scope tab of the client scope " + checkup.fullAccessName() + ".")
                        .listing(left));
    }

    static Stream<Finding> something(Checkup checkup) {
        return checkup.fullAccess().isEmpty() || !mapped(checkup).isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                                "full_access_opens_nothing",
                                "The client scope " + checkup.fullAccessName()
                                        + " maps no role, so full access opens nothing.",
                                "Add the roles of your APIs to its scope tab, and an audience mapper for each API.")
                        .about(checkup.fullAccessName()));
    }

    static Stream<Finding> inBounds(Checkup checkup) {
        List<String> beyond = checkup.fullAccess().stream()
                .flatMap(ClientScopeModel::getScopeMappingsStream)
                .filter(role ->
                        RoleUtils.expandCompositeRolesStream(Stream.of(role)).anyMatch(FullAccessBoundary::isBeyond))
                .map(RolesCheck::name)
                .sorted()
                .toList();
        return beyond.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.error(
                                "role_out_of_bounds",
                                "The client scope " + checkup.fullAccessName()
                                        + " maps roles that no service may have: " + Names.listed(beyond) + ".",
                                "Remove them from its scope tab.")
                        .about(checkup.fullAccessName())
                        .listing(beyond));
    }

    private static Set<RoleModel> mapped(Checkup checkup) {
        return checkup.fullAccess().stream()
                .flatMap(scope -> RoleUtils.expandCompositeRolesStream(scope.getScopeMappingsStream()))
                .collect(Collectors.toSet());
    }

    static String name(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId() + "/" + role.getName()
                : role.getName();
    }
}

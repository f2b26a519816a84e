package io.github.consentgate.admin.status;

import io.github.consentgate.token.CollectionsMapper;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientScopeModel;

/** Whether the full access scope is there, and nobody's but the services'. */
final class ScopeCheck {

    private static final String FIRST_PARTIES = "select c.clientId from ClientEntity c"
            + " join ClientScopeClientMappingEntity m on m.clientId = c.id"
            + " where m.clientScopeId = :scope and c.realmId = :realm and c.consentRequired = false order by c.clientId";

    private ScopeCheck() {}

    static Stream<Finding> exists(Checkup checkup) {
        return checkup.fullAccess().isPresent()
                ? Stream.empty()
                : Stream.of(Finding.error(
                                "scope_missing",
                                "The realm has no OpenID Connect client scope " + checkup.fullAccessName()
                                        + ", so every service is refused.",
                                "Call POST setup, or create the client scope; rename one of another protocol that has"
                                        + " its name first.")
                        .about(checkup.fullAccessName()));
    }

    static Stream<Finding> isShown(Checkup checkup) {
        return checkup.fullAccess().stream()
                .filter(scope -> !scope.isDisplayOnConsentScreen())
                .map(scope -> Finding.error(
                                "scope_not_displayed",
                                "The client scope " + scope.getName()
                                        + " is not displayed on the consent screen, so nobody can approve it and every"
                                        + " service is refused.",
                                "Switch on 'Display on consent screen' in the client scope.")
                        .about(scope.getName()));
    }

    static Stream<Finding> isNamedInTokens(Checkup checkup) {
        return checkup.fullAccess().stream()
                .filter(scope -> !scope.isIncludeInTokenScope())
                .map(scope -> Finding.warning(
                                "scope_not_in_token",
                                "The client scope " + scope.getName()
                                        + " is not named in tokens, so no API can tell full access by its scope.",
                                "Switch on 'Include in token scope' in the client scope.")
                        .about(scope.getName()));
    }

    static Stream<Finding> tellsCollections(Checkup checkup) {
        return checkup.fullAccess().stream()
                .filter(scope -> scope.getProtocolMappersStream()
                        .noneMatch(mapper -> CollectionsMapper.PROVIDER_ID.equals(mapper.getProtocolMapper())))
                .map(scope -> Finding.warning(
                                "collections_mapper_missing",
                                "The client scope " + scope.getName()
                                        + " has no mapper for collections: tokens do not name them, and introspection is"
                                        + " told whatever other mappers write.",
                                "Add the mapper 'Consent Gate: collections' to the client scope.")
                        .about(scope.getName()));
    }

    static Stream<Finding> notForAll(Checkup checkup) {
        return Stream.of(true, false)
                .flatMap(checkup.realm()::getDefaultClientScopesStream)
                .filter(scope -> scope.getName().equals(checkup.fullAccessName()))
                .map(scope -> Finding.warning(
                                "scope_realm_default",
                                "The client scope " + scope.getName()
                                        + " is given to every new client, first-party ones too.",
                                "Remove it from the realm's default and optional client scopes; services get it from the"
                                        + " gate.")
                        .about(scope.getName()));
    }

    static Stream<Finding> notShared(Checkup checkup) {
        return checkup.fullAccess().stream()
                .map(scope -> firstParties(checkup, scope))
                .filter(clients -> !clients.isEmpty())
                .map(clients -> Finding.warning(
                                "first_party_full_access",
                                "First-party clients share full access, without asking their users: "
                                        + Names.listed(clients) + ".",
                                "Remove the client scope from them, or turn their consent on if they are third parties.")
                        .listing(clients));
    }

    private static List<String> firstParties(Checkup checkup, ClientScopeModel scope) {
        EntityManager entities =
                checkup.session().getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities.createQuery(FIRST_PARTIES, String.class)
                .setParameter("scope", scope.getId())
                .setParameter("realm", checkup.realm().getId())
                .getResultList();
    }
}

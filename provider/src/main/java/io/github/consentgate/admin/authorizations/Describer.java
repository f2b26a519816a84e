package io.github.consentgate.admin.authorizations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.consentgate.authorization.Expiry;
import io.github.consentgate.authorization.SessionPair;
import io.github.consentgate.authorization.StoredSessions;
import io.github.consentgate.rules.GateRules;
import io.github.consentgate.rules.Lifetime;
import io.github.consentgate.rules.RulesReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Adds names, scopes and times to authorizations, for a page at once. */
final class Describer {

    private static final String USERNAMES =
            "select u.id as id, u.username as username from UserEntity u where u.id in :ids";

    private static final String SCOPES = "select g.userConsent.id as consent, g.scopeId as scope"
            + " from UserConsentClientScopeEntity g where g.userConsent.id in :ids";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager entities;
    private final Lifetime lifetime;

    Describer(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.lifetime = new RulesReader(session)
                .read(realm)
                .rules()
                .map(GateRules::lifetime)
                .orElse(Lifetime.UNLIMITED);
    }

    List<AuthorizationView> describe(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> usernames = usernames(rows);
        Map<String, List<String>> scopes = scopes(rows);
        Set<SessionPair> used =
                new StoredSessions(session).among(rows.stream().map(Row::pair).toList());
        return rows.stream()
                .map(row -> describe(
                        row,
                        usernames.get(row.userId()),
                        scopes.getOrDefault(row.id(), List.of()),
                        used.contains(row.pair()) ? lastUsed(row) : Optional.empty()))
                .toList();
    }

    private AuthorizationView describe(Row row, String username, List<String> scopeIds, Optional<Instant> lastUsed) {
        ClientModel service = session.clients().getClientById(realm, row.clientUuid());
        return new AuthorizationView(
                row.service(),
                service == null ? null : service.getName(),
                row.userId(),
                username,
                scopeIds.stream()
                        .map(id -> KeycloakModelUtils.findClientScopeById(realm, service, id))
                        .filter(Objects::nonNull)
                        .map(ClientScopeModel::getName)
                        .distinct()
                        .sorted()
                        .toList(),
                text(Optional.ofNullable(row.approved())),
                text(lastUsed),
                text(Optional.ofNullable(row.approved()).flatMap(time -> lifetime.expiresAt(time, lastUsed))));
    }

    private Optional<Instant> lastUsed(Row row) {
        UserModel user = session.users().getUserById(realm, row.userId());
        ClientModel service = session.clients().getClientById(realm, row.clientUuid());
        return user == null || service == null ? Optional.empty() : new Expiry(session, realm).lastUsed(user, service);
    }

    private Map<String, String> usernames(List<Row> rows) {
        return entities.createQuery(USERNAMES, Tuple.class)
                .setParameter("ids", rows.stream().map(Row::userId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> row.get("id", String.class), row -> row.get("username", String.class)));
    }

    private Map<String, List<String>> scopes(List<Row> rows) {
        return entities.createQuery(SCOPES, Tuple.class)
                .setParameter("ids", rows.stream().map(Row::id).toList())
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get("consent", String.class),
                        mapping(row -> row.get("scope", String.class), toList())));
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}

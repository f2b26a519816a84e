package io.github.consentgate.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.github.consentgate.account.Authorization.GrantedScope;
import io.github.consentgate.authorization.Expiry;
import io.github.consentgate.page.StrangersText;
import io.github.consentgate.service.ThirdParty;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** Authorizations in Keycloak's own database: five statements for a page, however many there are. */
final class StoredAuthorizations implements Authorizations {

    private static final String THIRD_PARTY = """
            from UserConsentEntity c
              join ClientEntity s on s.id = c.clientId
            where c.user.id = :user and s.realmId = :realm
              and s.consentRequired = true and (s.protocol is null or s.protocol = :protocol)
            """;

    private static final String COUNT = "select count(c.id) " + THIRD_PARTY;

    private static final String BY_NAME = " order by lower(coalesce(nullif(s.name, ''), s.clientId)), s.clientId";

    private static final String NAMES =
            "select c.id as id, s.clientId as clientId, s.name as name " + THIRD_PARTY + BY_NAME;

    private static final String WHOLE = """
            select c.id as id, c.createdDate as created, c.lastUpdatedDate as updated,
              s.id as service, s.clientId as clientId, s.name as name
            """;

    private static final String PAGE = WHOLE + THIRD_PARTY + BY_NAME;

    private static final String SOME = WHOLE + THIRD_PARTY + " and c.id in :consents" + BY_NAME;

    private static final String ONE = WHOLE + THIRD_PARTY + " and s.clientId = :service";

    private static final String ATTRIBUTES = """
            select a.client.id as service, a.name as name, a.value as value
            from ClientAttributeEntity a
            where a.client.id in :services and a.name in :names
            """;

    private static final String SCOPES = """
            select g.userConsent.id as consent, s.name as name, t.value as text
            from UserConsentClientScopeEntity g
              join ClientScopeEntity s on s.id = g.scopeId
              left join ClientScopeAttributeEntity t on t.clientScope.id = s.id and t.name = :text
              left join ClientScopeAttributeEntity d on d.clientScope.id = s.id and d.name = :display
            where g.userConsent.id in :consents and (d.value is null or d.value = 'true')
            order by s.name
            """;

    private static final String LAST_USES = """
            select c.clientId as service, max(c.timestamp) as used
            from PersistentClientSessionEntity c
              join PersistentUserSessionEntity u on u.userSessionId = c.userSessionId and u.offline = c.offline
            where u.userId = :user and u.realmId = :realm and c.clientId in :services
            group by c.clientId
            """;

    private final EntityManager entities;
    private final RealmModel realm;
    private final String userId;
    private String searched = "";
    private List<String> found = List.of();

    StoredAuthorizations(KeycloakSession session, RealmModel realm, String userId) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
        this.userId = userId;
    }

    @Override
    public long count(String search) {
        return search.isEmpty()
                ? thirdParty(COUNT, Long.class).getSingleResult()
                : matching(search).size();
    }

    @Override
    public List<Authorization> find(String search, int first, int max) {
        if (search.isEmpty()) {
            return authorizations(thirdParty(PAGE, Tuple.class)
                    .setFirstResult(first)
                    .setMaxResults(max)
                    .getResultList());
        }
        List<String> consents = matching(search).stream().skip(first).limit(max).toList();
        return consents.isEmpty()
                ? List.of()
                : authorizations(thirdParty(SOME, Tuple.class)
                        .setParameter("consents", consents)
                        .getResultList());
    }

    /** In the order of the page. What a name looks like only Java can tell, so all of the user's are looked at, once. */
    private List<String> matching(String search) {
        if (!search.equals(searched)) {
            String part = StrangersText.searchable(search);
            found = thirdParty(NAMES, Tuple.class).getResultList().stream()
                    .filter(row -> Authorization.matches(
                            part, row.get("name", String.class), row.get("clientId", String.class)))
                    .map(row -> row.get("id", String.class))
                    .toList();
            searched = search;
        }
        return found;
    }

    @Override
    public Optional<Authorization> of(String clientId) {
        return authorizations(thirdParty(ONE, Tuple.class)
                        .setParameter("service", clientId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private List<Authorization> authorizations(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, String>> attributes = attributes(column(rows, "service"));
        Map<String, List<GrantedScope>> scopes = scopes(column(rows, "id"));
        Map<String, Instant> lastUses = lastUses(column(rows, "service"));
        return rows.stream()
                .map(row -> {
                    String service = row.get("service", String.class);
                    Map<String, String> said = attributes.getOrDefault(service, Map.of());
                    return new Authorization(
                            row.get("clientId", String.class),
                            row.get("name", String.class),
                            said.get(ThirdParty.PUBLISHER),
                            said.get(ClientModel.LOGO_URI),
                            scopes.getOrDefault(row.get("id", String.class), List.of()),
                            approvedAt(row),
                            Optional.ofNullable(lastUses.get(service)));
                })
                .toList();
    }

    /** As {@link Expiry#approvedAt}. */
    private static Instant approvedAt(Tuple row) {
        return Stream.of("updated", "created")
                .map(date -> row.get(date, Long.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    private <T> TypedQuery<T> thirdParty(String query, Class<T> result) {
        return entities.createQuery(query, result)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("protocol", OIDCLoginProtocol.LOGIN_PROTOCOL);
    }

    /** Only those of the page: joined to all that are sorted, they would cost more than the rest. */
    private Map<String, Map<String, String>> attributes(List<String> services) {
        return entities
                .createQuery(ATTRIBUTES, Tuple.class)
                .setParameter("services", services)
                .setParameter("names", List.of(ThirdParty.PUBLISHER, ClientModel.LOGO_URI))
                .getResultList()
                .stream()
                .filter(row -> row.get("value") != null)
                .collect(groupingBy(
                        row -> row.get("service", String.class),
                        toMap(row -> row.get("name", String.class), row -> row.get("value", String.class))));
    }

    private Map<String, List<GrantedScope>> scopes(List<String> consents) {
        return entities
                .createQuery(SCOPES, Tuple.class)
                .setParameter("text", ClientScopeModel.CONSENT_SCREEN_TEXT)
                .setParameter("display", ClientScopeModel.DISPLAY_ON_CONSENT_SCREEN)
                .setParameter("consents", consents)
                .getResultList()
                .stream()
                .collect(groupingBy(
                        row -> row.get("consent", String.class),
                        mapping(
                                row -> new GrantedScope(row.get("name", String.class), row.get("text", String.class)),
                                toList())));
    }

    private Map<String, Instant> lastUses(List<String> services) {
        return entities
                .createQuery(LAST_USES, Tuple.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("services", services)
                .getResultList()
                .stream()
                .collect(toMap(
                        row -> row.get("service", String.class),
                        row -> Instant.ofEpochSecond(row.get("used", Integer.class))));
    }

    private static List<String> column(List<Tuple> rows, String name) {
        return rows.stream().map(row -> row.get(name, String.class)).toList();
    }
}

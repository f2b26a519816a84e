package io.github.consentgate.admin.services;

import io.github.consentgate.admin.call.Cursor;
import io.github.consentgate.service.ThirdParty;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The realm's services, by client id. */
public final class ServiceList {

    private static final String SERVICES = "select s.id from ClientEntity s where s.realmId = :realm"
            + " and s.consentRequired = true and (s.protocol is null or s.protocol = 'openid-connect')"
            + " and s.clientId > :after";

    private static final String ORDER = " order by s.clientId";

    private static final String ALL = SERVICES + ORDER;

    private static final String MATCHING = SERVICES
            + " and (lower(s.clientId) like :pattern escape '\\' or lower(s.name) like :pattern escape '\\')" + ORDER;

    private static final String COUNTS = "select c.clientId as client, count(c.id) as number from UserConsentEntity c"
            + " where c.clientId in :clients group by c.clientId";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager entities;

    public ServiceList(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Up to {@code max} services whose client id comes after the given one. */
    public List<ClientModel> after(String clientId, int max) {
        return models(entities.createQuery(ALL, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("after", clientId)
                .setMaxResults(max));
    }

    /** @param pattern of the name or the client id */
    ServicePage page(String pattern, String after, int max) {
        List<ClientModel> found = models(entities.createQuery(MATCHING, String.class)
                .setParameter("pattern", pattern)
                .setParameter("realm", realm.getId())
                .setParameter("after", after)
                .setMaxResults(max + 1));
        List<ClientModel> services = found.subList(0, Math.min(found.size(), max));
        Map<String, Long> counts = counts(services);
        return new ServicePage(
                services.stream()
                        .map(service -> view(service, counts.getOrDefault(service.getId(), 0L)))
                        .toList(),
                found.size() > max ? Cursor.behind(services.get(max - 1).getClientId()) : null);
    }

    private List<ClientModel> models(TypedQuery<String> ids) {
        return ids.getResultList().stream()
                .map(id -> session.clients().getClientById(realm, id))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Long> counts(List<ClientModel> services) {
        if (services.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(COUNTS, Tuple.class)
                .setParameter(
                        "clients", services.stream().map(ClientModel::getId).toList())
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> row.get("client", String.class), row -> row.get("number", Long.class)));
    }

    private static ServiceView view(ClientModel service, long authorizations) {
        return new ServiceView(
                service.getClientId(),
                service.getName(),
                service.getAttribute(ThirdParty.PUBLISHER),
                RedirectHosts.of(service),
                authorizations,
                ThirdParty.isBlocked(service));
    }
}

package io.github.consentgate.admin.authorizations;

import io.github.consentgate.admin.authorizations.StoredServices.StoredService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Reads authorizations in order, each slice from where the last one ended, along the indexes that Keycloak has: by user,
 * and by service and user.
 */
final class StoredAuthorizations {

    private static final String APPROVED = "coalesce(c.lastUpdatedDate, c.createdDate)";

    private static final String OF_SERVICE = "select c.id as id, c.user.id as userId, " + APPROVED + " as approved"
            + " from UserConsentEntity c where c.clientId = :client and c.user.id > :after order by c.user.id";

    private final EntityManager entities;
    private final RealmModel realm;

    StoredAuthorizations(KeycloakSession session, RealmModel realm) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Up to {@code max} that match, behind {@code start}. */
    Slice read(Filter filter, Position start, int max) {
        if (filter.matchesNothing()) {
            return Slice.NOTHING;
        }
        SliceBuilder slice = new SliceBuilder(filter, max, start);
        if (filter.userId().isPresent()) {
            slice.fill((after, wanted) -> ofUser(filter, after, wanted));
            return slice.build();
        }
        StoredServices services = new StoredServices(entities, realm, start.service(), filter.service());
        while (!slice.isDone() && services.hasNext()) {
            StoredService service = services.next();
            slice.enter(service.clientId());
            slice.fill((after, wanted) -> ofService(service, after, wanted));
        }
        return slice.build();
    }

    long count(Filter filter) {
        if (filter.matchesNothing()) {
            return 0;
        }
        String before = filter.before().isPresent() ? " and " + APPROVED + " < :before" : "";
        TypedQuery<Long> query = entities.createQuery("select count(c.id) " + matching(filter) + before, Long.class);
        filter.before().ifPresent(time -> query.setParameter("before", time.toEpochMilli()));
        return bind(query, filter).getSingleResult();
    }

    private List<Row> ofService(StoredService service, Position after, int max) {
        return entities
                .createQuery(OF_SERVICE, Tuple.class)
                .setParameter("client", service.id())
                .setParameter("after", after.userId())
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(row -> row(row, service.id(), service.clientId()))
                .toList();
    }

    private List<Row> ofUser(Filter filter, Position after, int max) {
        TypedQuery<Tuple> query = entities.createQuery(
                "select c.id as id, s.id as client, s.clientId as service, c.user.id as userId, " + APPROVED
                        + " as approved " + matching(filter)
                        + " and (s.clientId > :service or s.clientId = :service and c.user.id > :after)"
                        + " order by s.clientId",
                Tuple.class);
        return bind(query, filter)
                .setParameter("service", after.service())
                .setParameter("after", after.userId())
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(row -> row(row, row.get("client", String.class), row.get("service", String.class)))
                .toList();
    }

    private static String matching(Filter filter) {
        return "from UserConsentEntity c join ClientEntity s on s.id = c.clientId where " + StoredServices.IS_SERVICE
                + (filter.service().isPresent() ? " and s.clientId = :only" : "")
                + (filter.userId().isPresent() ? " and c.user.id = :user" : "");
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, Filter filter) {
        query.setParameter("realm", realm.getId());
        filter.service().ifPresent(clientId -> query.setParameter("only", clientId));
        filter.userId().ifPresent(id -> query.setParameter("user", id));
        return query;
    }

    private static Row row(Tuple row, String clientUuid, String service) {
        Long approved = row.get("approved", Long.class);
        return new Row(
                row.get("id", String.class), clientUuid, service, row.get("userId", String.class), Row.time(approved));
    }
}

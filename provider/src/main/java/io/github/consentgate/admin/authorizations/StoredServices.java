package io.github.consentgate.admin.authorizations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** The services that somebody has authorized, in order, read a handful at a time. */
final class StoredServices implements Iterator<StoredServices.StoredService> {

    /** What makes a client {@code s} a service of the realm, as in ThirdParty. */
    static final String IS_SERVICE = "s.realmId = :realm and s.consentRequired = true"
            + " and (s.protocol is null or s.protocol = 'openid-connect')";

    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    private final RealmModel realm;
    private final Optional<String> only;
    private final Deque<StoredService> read = new ArrayDeque<>();
    private boolean more = true;
    private String comparison = ">=";
    private String last;

    /**
     * @param from the least client id
     * @param only the only client id; empty for all
     */
    StoredServices(EntityManager entities, RealmModel realm, String from, Optional<String> only) {
        this.entities = entities;
        this.realm = realm;
        this.only = only;
        this.last = from;
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && more) {
            readMore();
        }
        return !read.isEmpty();
    }

    @Override
    public StoredService next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.removeFirst();
    }

    private void readMore() {
        TypedQuery<Tuple> query = entities.createQuery(
                        "select s.id as id, s.clientId as clientId from ClientEntity s where " + IS_SERVICE
                                + " and s.clientId " + comparison + " :last"
                                + (only.isPresent() ? " and s.clientId = :only" : "")
                                + " and exists (select 1 from UserConsentEntity c where c.clientId = s.id)"
                                + " order by s.clientId",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("last", last)
                .setMaxResults(AT_ONCE);
        only.ifPresent(clientId -> query.setParameter("only", clientId));
        query.getResultList()
                .forEach(row ->
                        read.add(new StoredService(row.get("id", String.class), row.get("clientId", String.class))));
        more = read.size() == AT_ONCE;
        comparison = ">";
        last = read.isEmpty() ? last : read.getLast().clientId();
    }

    record StoredService(String id, String clientId) {}
}

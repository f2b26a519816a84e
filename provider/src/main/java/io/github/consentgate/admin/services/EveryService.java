package io.github.consentgate.admin.services;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** All services of a realm, read some at a time. */
public final class EveryService {

    private static final int AT_ONCE = 100;

    private final ServiceList services;

    public EveryService(KeycloakSession session, RealmModel realm) {
        this.services = new ServiceList(session, realm);
    }

    public Stream<ClientModel> stream() {
        return Stream.iterate(
                        services.after("", AT_ONCE),
                        some -> !some.isEmpty(),
                        some -> services.after(last(some), AT_ONCE))
                .flatMap(List::stream);
    }

    private static String last(List<ClientModel> some) {
        return some.get(some.size() - 1).getClientId();
    }
}

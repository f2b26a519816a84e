package io.github.consentgate.authorization;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.UserSessionModel;

/**
 * Whose tokens were exchanged for whose in one user session. Keycloak notes on a client session which client's token it
 * came from; what came out may have been exchanged again.
 */
public final class ExchangeTrace {

    private static final String NOTE = Constants.TOKEN_EXCHANGE_SUBJECT_CLIENT;

    private final UserSessionModel userSession;

    public ExchangeTrace(UserSessionModel userSession) {
        this.userSession = userSession;
    }

    /** Client ids of those whose tokens, after whatever number of exchanges, ended up in this client session. */
    public Set<String> behind(AuthenticatedClientSessionModel clientSession) {
        Set<String> found = new LinkedHashSet<>();
        Deque<AuthenticatedClientSessionModel> open = new ArrayDeque<>(List.of(clientSession));
        while (!open.isEmpty()) {
            sources(open.remove()).filter(found::add).forEach(source -> ofClient(source)
                    .forEach(open::add));
        }
        return found;
    }

    /** The client sessions that what was exchanged for this service's tokens ended up in. */
    Stream<AuthenticatedClientSessionModel> restingOn(ClientModel service) {
        return all().filter(other -> behind(other).contains(service.getClientId()));
    }

    /** Somebody signs in to the client itself: what had been exchanged into its session ends, and is forgotten. */
    public void beginAnew(AuthenticatedClientSessionModel clientSession) {
        sources(clientSession).toList().forEach(source -> clientSession.removeNote(NOTE + source));
        clientSession.setNote(
                AuthenticatedClientSessionModel.STARTED_AT_NOTE, String.valueOf(Time.currentTimeMillis() / 1000));
    }

    private Stream<AuthenticatedClientSessionModel> ofClient(String clientId) {
        return all().filter(other -> other.getClient().getClientId().equals(clientId));
    }

    private Stream<AuthenticatedClientSessionModel> all() {
        return userSession.getAuthenticatedClientSessions().values().stream();
    }

    private static Stream<String> sources(AuthenticatedClientSessionModel clientSession) {
        return clientSession.getNotes().keySet().stream()
                .filter(note -> note.startsWith(NOTE))
                .map(note -> note.substring(NOTE.length()));
    }
}

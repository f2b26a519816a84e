package io.github.consentgate.authorization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.OrganizationModel;

/**
 * In which collections one client session was asked for. A service may come again within it and ask for another one;
 * Keycloak keeps what was asked last, and tokens of both.
 */
public final class AskedCollections {

    private static final String NOTE = "consent-gate.asked";

    private static final String BETWEEN_REQUESTS = "\n";
    private static final String BEFORE_SELECTED = "\t";

    private AskedCollections() {}

    /** When a token is issued: in a transaction that writes the client session anyway, unless it is known already. */
    public static void remember(AuthenticatedClientSessionModel clientSession, String scope) {
        String named = Arrays.stream(scope.split(" "))
                .filter(name -> name.startsWith(OAuth2Constants.ORGANIZATION))
                .sorted()
                .collect(Collectors.joining(" "));
        String selected = clientSession.getNote(OrganizationModel.ORGANIZATION_ATTRIBUTE);
        String request = named + BEFORE_SELECTED + Objects.requireNonNullElse(selected, "");
        String known = Objects.requireNonNullElse(clientSession.getNote(NOTE), "");
        if (!named.isEmpty()
                && !Arrays.asList(known.split(BETWEEN_REQUESTS, -1)).contains(request)) {
            clientSession.setNote(NOTE, known.isEmpty() ? request : known + BETWEEN_REQUESTS + request);
        }
    }

    /** The session's notes as they are, and as they were after each request. */
    static Stream<Map<String, String>> notes(AuthenticatedClientSessionModel clientSession) {
        Map<String, String> last = clientSession.getNotes();
        String known = Objects.requireNonNullElse(clientSession.getNote(NOTE), "");
        return Stream.concat(
                Stream.of(last),
                Arrays.stream(known.split(BETWEEN_REQUESTS, -1))
                        .filter(request -> !request.isEmpty())
                        .map(request -> withRequest(last, request)));
    }

    private static Map<String, String> withRequest(Map<String, String> last, String request) {
        String[] parts = request.split(BEFORE_SELECTED, -1);
        Map<String, String> notes = new HashMap<>(last);
        notes.put(OAuth2Constants.SCOPE, parts[0]);
        if (parts[1].isEmpty()) {
            notes.remove(OrganizationModel.ORGANIZATION_ATTRIBUTE);
        } else {
            notes.put(OrganizationModel.ORGANIZATION_ATTRIBUTE, parts[1]);
        }
        return notes;
    }
}

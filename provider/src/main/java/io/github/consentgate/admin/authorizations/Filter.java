package io.github.consentgate.admin.authorizations;

import io.github.consentgate.admin.call.Parameters;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Which authorizations a call is about. What is absent does not narrow.
 *
 * @param service client id
 * @param user as the caller named the user
 * @param userId of that user; empty when there is none, and then nothing matches
 * @param before approvals given before
 */
record Filter(Optional<String> service, Optional<String> user, Optional<String> userId, Optional<Instant> before) {

    private static final Set<String> NAMES = Set.of("service", "user", "grantedBefore");

    static Filter of(Parameters parameters, Optional<UserModel> user) {
        return new Filter(
                parameters.text("service"),
                parameters.text("user"),
                user.map(UserModel::getId),
                parameters.time("grantedBefore"));
    }

    /** The parameters that make a filter, and these. */
    static Set<String> namesAnd(String... others) {
        Set<String> names = new TreeSet<>(NAMES);
        names.addAll(Set.of(others));
        return Set.copyOf(names);
    }

    /** A user by id or else by name. */
    static Optional<UserModel> user(KeycloakSession session, RealmModel realm, Parameters parameters) {
        return parameters.text("user").map(name -> {
            UserModel byId = session.users().getUserById(realm, name);
            return byId != null ? byId : session.users().getUserByUsername(realm, name);
        });
    }

    boolean isEmpty() {
        return service.isEmpty() && user.isEmpty() && before.isEmpty();
    }

    boolean isServiceAlone() {
        return service.isPresent() && user.isEmpty() && before.isEmpty();
    }

    boolean matchesNothing() {
        return user.isPresent() && userId.isEmpty();
    }

    boolean matches(Row row) {
        return before.isEmpty() || (row.approved() != null && row.approved().isBefore(before.get()));
    }

    /** For an admin event: ids only, no name of a person. */
    TreeMap<String, Object> described() {
        TreeMap<String, Object> described = new TreeMap<>();
        service.ifPresent(clientId -> described.put("service", clientId));
        userId.ifPresent(id -> described.put("user", id));
        before.ifPresent(time -> described.put("grantedBefore", time.toString()));
        return described;
    }
}

package io.github.consentgate.account;

import java.util.List;
import java.util.Optional;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;
import org.keycloak.storage.StorageId;

/** What one user has authorized, by the services' names. */
interface Authorizations {

    /** @param search part of a service's name or client id, in any case; empty for all */
    long count(String search);

    List<Authorization> find(String search, int first, int max);

    Optional<Authorization> of(String clientId);

    static Authorizations of(KeycloakSession session, RealmModel realm, UserModel user) {
        boolean stored = StorageId.isLocalStorage(user.getId())
                && !LightweightUserAdapter.isLightweightUser(user)
                // Without this, online sessions are in memory alone.
                && Profile.isFeatureEnabled(Profile.Feature.PERSISTENT_USER_SESSIONS);
        return stored
                ? new StoredAuthorizations(session, realm, user.getId())
                : new ModelAuthorizations(session, realm, user);
    }
}

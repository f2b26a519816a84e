package io.github.consentgate.collection;

import io.github.consentgate.decision.Collection;
import io.github.consentgate.rules.CollectionSource;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.storage.StorageId;

/**
 * The enabled collections of which a user is a member. Warm, it asks the database nothing; cold, one statement,
 * however many collections, groups and members there are.
 */
public final class MembershipReader {

    private final KeycloakSession session;

    public MembershipReader(KeycloakSession session) {
        this.session = session;
    }

    public List<Collection> read(RealmModel realm, UserModel user, CollectionSource source) {
        if (isFederated(user)) {
            // What a federation knows of groups changes without a word to Keycloak, so it is asked each time.
            return new ModelMemberships(session, realm, source).read(user);
        }
        if (user instanceof CachedUserModel cached) {
            // Keycloak drops this with the user, on every node, when the user joins or leaves a group.
            @SuppressWarnings("unchecked")
            Map<CacheKey, List<Collection>> cachedWith = cached.getCachedWith();
            return cachedWith.computeIfAbsent(
                    new CacheKey(source), key -> new StoredMemberships(session, realm, source).read(user.getId()));
        }
        return new StoredMemberships(session, realm, source).read(user.getId());
    }

    private static boolean isFederated(UserModel user) {
        return user.getFederationLink() != null || !StorageId.isLocalStorage(user.getId());
    }

    private record CacheKey(CollectionSource source) {}
}

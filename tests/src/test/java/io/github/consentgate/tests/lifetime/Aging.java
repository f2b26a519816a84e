package io.github.consentgate.tests.lifetime;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import java.time.Duration;
import java.time.Instant;

/** Sets back the dates that Keycloak has stored, since nobody can wait for days. */
public final class Aging {

    private final Realm realm;

    public Aging(Realm realm) {
        this.realm = realm;
    }

    public void approved(Duration ago, User user, Service service) {
        var date = Long.toString(Instant.now().minus(ago).toEpochMilli());
        realm.database()
                .update(
                        "update user_consent set created_date = cast(? as bigint),"
                                + " last_updated_date = cast(? as bigint) where user_id = ? and client_id = ?",
                        date,
                        date,
                        user.id(),
                        service.id());
        realm.admin().post("/clear-user-cache", null);
    }
}

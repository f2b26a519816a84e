package io.github.consentgate.tests.between;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;

/** Who revokes, by which of Keycloak's and the gate's own calls. */
public enum Revoker {
    ADMIN_OF_KEYCLOAK {
        @Override
        public Answer revoke(Realm realm, User user, Service service) {
            return realm.admin().send("DELETE", "/users/" + user.id() + "/consents/" + service.clientId(), null);
        }
    },
    ADMIN_OF_THE_GATE {
        @Override
        public Answer revoke(Realm realm, User user, Service service) {
            return realm.admin()
                    .send(
                            "DELETE",
                            "/consent-gate/authorizations?service=" + service.clientId() + "&user=" + user.id(),
                            null);
        }
    },
    BULK {
        @Override
        public Answer revoke(Realm realm, User user, Service service) {
            return realm.admin().send("DELETE", "/consent-gate/authorizations?service=" + service.clientId(), null);
        }
    };

    public abstract Answer revoke(Realm realm, User user, Service service);
}

package io.github.consentgate.tests.between;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;

/** Who revokes, by which of Keycloak's and the gate's own calls. */
enum Revoker {
    ADMIN_OF_KEYCLOAK {
        @Override
        void revoke(Realm realm, User user, Service service) {
            realm.admin().send("DELETE", "/users/" + user.id() + "/consents/" + service.clientId(), null);
        }
    },
    ADMIN_OF_THE_GATE {
        @Override
        void revoke(Realm realm, User user, Service service) {
            realm.admin()
                    .send(
                            "DELETE",
                            "/consent-gate/authorizations?service=" + service.clientId() + "&user=" + user.id(),
                            null);
        }
    },
    BULK {
        @Override
        void revoke(Realm realm, User user, Service service) {
            realm.admin().send("DELETE", "/consent-gate/authorizations?service=" + service.clientId(), null);
        }
    };

    abstract void revoke(Realm realm, User user, Service service);
}

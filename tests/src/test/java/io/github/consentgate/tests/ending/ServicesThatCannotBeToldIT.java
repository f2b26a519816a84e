package io.github.consentgate.tests.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that wants to hear of its end in a way in which nobody can tell it ends like any other, and harms no other. */
class ServicesThatCannotBeToldIT {

    private static Realm realm;

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        realm = Standing.newRealm();
    }

    @ParameterizedTest
    @EnumSource
    void endLikeAnyOther(Ending ending) {
        var standing = Standing.given(realm, service());
        wantsToBeTold(standing.service(), "none");

        ending.happen(standing);

        ending.assertDead(standing);
    }

    @Test
    void doNotKeepOthersFromEnding() {
        var standing = Standing.given(realm, service());
        wantsToBeTold(standing.service(), "bogus");
        var honest = realm.newService();
        var tokens = Approval.of(honest, standing.user().name());

        Ending.BY_LOSS.happen(standing);

        assertThat(honest.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }

    private static Service service() {
        return realm.client()
                .service()
                .attribute("backchannel.logout.url", "https://service.example/logout")
                .create();
    }

    private static void wantsToBeTold(Service service, String algorithm) {
        var client = (ObjectNode) realm.clientByClientId(service.clientId());
        client.withObject("/attributes").put("id.token.signed.response.alg", algorithm);
        realm.admin().put("/clients/" + service.id(), client);
    }
}

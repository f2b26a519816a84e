package io.github.consentgate.tests.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.ending.Ending.Ask;
import io.github.consentgate.tests.fixture.Realm;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Revoked means dead, from wherever it comes, and alive again only by what its cause allows. */
class EndingsIT {

    private static Realm realm;

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        realm = Standing.newRealm();
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatRestsOnItIsLeft(Ending ending) {
        var standing = Standing.given(realm, realm.newService());

        ending.happen(standing);

        ending.assertDead(standing);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BY_DELETING_THE_USER", "BY_DELETING_THE_SERVICE", "BY_MAKING_IT_FIRST_PARTY"})
    void thePersonIsAskedAgainUnlessTheApprovalWasKept(Ending ending) {
        var standing = Standing.given(realm, realm.newService());
        ending.happen(standing);
        if (ending.nextAsk() == Ask.NOTHING) {
            ending.undo(standing);
        }

        assertThat(standing.service().refresh(standing.online().refreshToken()).error())
                .isEqualTo("invalid_grant");
        assertThat(standing.service().refresh(standing.offline().refreshToken()).error())
                .isEqualTo("invalid_grant");
        ending.assertNextAsk(standing);
    }

    /** RFC 7009: the session of the token, and no more. */
    @Test
    void aServiceThatRevokesItsTokenEndsThatSession() {
        var standing = Standing.given(realm, realm.newService());

        standing.service()
                .post(
                        realm.endpoint("revoke"),
                        Map.of("token", standing.offline().refreshToken()));

        assertThat(standing.service().refresh(standing.offline().refreshToken()).error())
                .isEqualTo("invalid_grant");
        assertThat(standing.service().userinfo(standing.offline().accessToken()).status())
                .isEqualTo(401);
        assertThat(standing.service().refresh(standing.online().refreshToken()).status())
                .isEqualTo(200);
        standing.comeAgain().code();
    }
}

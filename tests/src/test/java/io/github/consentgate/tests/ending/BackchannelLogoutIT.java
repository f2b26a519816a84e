package io.github.consentgate.tests.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.LogoutReceiver;
import io.github.consentgate.tests.fixture.Realm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that registered for back-channel logout hears of every session that ends, and keeps nobody waiting. */
@Tag("once")
class BackchannelLogoutIT {

    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static Realm realm;

    @BeforeAll
    static void aRealmInWhichAuthorizationsAge() {
        realm = Standing.newRealm();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ON_THE_AUTHORIZATIONS_PAGE",
                "IN_BULK",
                "BY_LOSS",
                "BY_EXPIRY",
                "BY_BLOCKING_THE_SERVICE",
                "BY_DELETING_THE_SERVICE",
                "BY_MAKING_IT_FIRST_PARTY",
                "BY_AN_IMPORT_IN_ITS_PLACE"
            })
    void oneNoticeForEachSession(Ending ending) throws IOException, InterruptedException {
        try (var receiver = LogoutReceiver.start()) {
            var standing = Standing.given(realm, receiver.newService(realm));

            ending.happen(standing);

            var first = receiver.next().orElseThrow();
            var second = receiver.next().orElseThrow();
            assertThat(List.of(first, second)).allSatisfy(token -> {
                assertThat(token.path("iss").asText()).isEqualTo(realm.issuer());
                assertThat(token.path("aud").asText())
                        .isEqualTo(standing.service().clientId());
                assertThat(token.path("sub").asText()).isEqualTo(standing.user().id());
                assertThat(token.path("events").has("http://schemas.openid.net/event/backchannel-logout"))
                        .isTrue();
            });
            assertThat(List.of(first.path("sid").asText(), second.path("sid").asText()))
                    .containsExactlyInAnyOrder(session(standing.online()), session(standing.offline()));
            assertThat(receiver.hasMore()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_THE_ACCOUNT_API", "BY_THE_ADMIN_API"})
    void keycloaksOwnRevocationsTellOfSessionsOnline(Ending ending) throws IOException, InterruptedException {
        try (var receiver = LogoutReceiver.start()) {
            var standing = Standing.given(realm, receiver.newService(realm));

            ending.happen(standing);

            assertThat(receiver.next().orElseThrow().path("sid").asText()).isEqualTo(session(standing.online()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_DELETING_THE_USER", "BY_DISABLING_THE_SERVICE"})
    void ofWhoOrWhatIsGoneKeycloakTellsNobody(Ending ending) throws IOException, InterruptedException {
        try (var receiver = LogoutReceiver.start()) {
            var standing = Standing.given(realm, receiver.newService(realm));

            ending.happen(standing);

            assertThatTheNextNoticeIsOfAnother(receiver);
        }
    }

    @Test
    void aServiceThatEndsItsOwnSessionIsToldNothing() throws IOException, InterruptedException {
        try (var receiver = LogoutReceiver.start()) {
            var standing = Standing.given(realm, receiver.newService(realm));

            standing.service()
                    .post(
                            realm.endpoint("revoke"),
                            Map.of("token", standing.offline().refreshToken()));

            assertThatTheNextNoticeIsOfAnother(receiver);
        }
    }

    private static void assertThatTheNextNoticeIsOfAnother(LogoutReceiver receiver) throws InterruptedException {
        var another = Standing.given(realm, receiver.newService(realm));
        Ending.BY_BLOCKING_THE_SERVICE.happen(another);
        assertThat(receiver.next().orElseThrow().path("aud").asText())
                .isEqualTo(another.service().clientId());
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_THE_AUTHORIZATIONS_PAGE", "BY_LOSS"})
    void aServiceThatDoesNotAnswerKeepsNobodyWaiting(Ending ending) throws IOException {
        try (var receiver = LogoutReceiver.start(LONGER_THAN_ANYBODY_WAITS)) {
            var standing = Standing.given(realm, receiver.newService(realm));

            var start = Instant.now();
            ending.happen(standing);

            assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
            ending.assertDead(standing);
        }
    }

    private static String session(Answer tokens) {
        return tokens.claims().path("sid").asText();
    }
}

package io.github.consentgate.tests.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Service;

/** What rested on an authorization that has ended, and whose service is still there. */
public final class Dead {

    private Dead() {}

    public static void assertDead(Service service, Answer tokens) {
        assertThat(service.userinfo(tokens.accessToken()).status()).isEqualTo(401);
        assertThat(Service.api(service.realm())
                        .introspect(tokens.accessToken())
                        .body()
                        .path("active")
                        .asBoolean(true))
                .isFalse();
        assertThat(service.refresh(tokens.refreshToken()).error()).isEqualTo("invalid_grant");
    }
}

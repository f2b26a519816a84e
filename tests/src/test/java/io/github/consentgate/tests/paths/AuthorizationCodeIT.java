package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import org.junit.jupiter.api.Test;

/** Design 5, first row: the authorization code. */
class AuthorizationCodeIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();

    @Test
    void anEligibleUserApprovesAndTheServiceGetsTokens() {
        var approval = new Browser().open(service.asks()).signIn("paul").expect(Step.APPROVAL);

        var tokens = service.redeem(approval.accept().code());

        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        assertThat(tokens.scopes()).contains("openid", "full_access");
    }
}

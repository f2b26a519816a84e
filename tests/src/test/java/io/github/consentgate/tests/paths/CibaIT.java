package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Approval;
import io.github.consentgate.tests.flow.Backchannel;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 5: client initiated backchannel authentication. */
class CibaIT {

    private final Realm realm = Realm.demo();
    private final Service service = Backchannel.newService(realm);
    private final Backchannel backchannel = new Backchannel(service);

    @Test
    void anEligibleUserApprovesOnTheDevice() {
        var started = backchannel.ask("paul", "openid full_access");
        assertThat(started.status()).as("%s", started).isEqualTo(200);

        backchannel.approveOnTheDevice();
        var tokens = backchannel.redeem(started);

        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        assertThat(tokens.scopes()).contains("full_access");
        assertThat(tokens.claimed("collections")).containsExactly("fabrikam");
    }

    @Test
    void anIneligibleUserIsNotEvenAsked() {
        var refused = backchannel.ask("mia", "openid full_access");

        assertThat(refused.error()).as("%s", refused).isEqualTo("access_denied");
        assertThat(backchannel.question()).isEmpty();
        assertThat(realm.consents("mia")).doesNotContain(service.clientId());
    }

    @Test
    void whoLosesThePrerequisitesMeanwhileGetsNoTokenAndLeavesNoConsent() {
        var collection = realm.newCollection();
        var user = realm.newEligibleUser(collection);
        var started = backchannel.ask(user.name(), "openid full_access");
        backchannel.approveOnTheDevice();

        collection.remove(user);
        var refused = backchannel.redeem(started);

        assertThat(refused.error()).as("%s", refused).isIn("access_denied", "invalid_grant");
        assertThat(realm.consents(user.name())).doesNotContain(service.clientId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/consent-gate/authorizations?service=%s&user=%s",
                "/consent-gate/authorizations?service=%1$s",
                "/users/%2$s/consents/%1$s"
            })
    void anAnswerFromBeforeARevocationIsWorthNothing(String path) {
        var user = realm.newEligibleUser(realm.newCollection());
        Approval.of(service, user.name());
        var started = backchannel.ask(user.name(), "openid full_access");
        backchannel.approveOnTheDevice();

        realm.admin().delete(path.formatted(service.clientId(), user.id()));
        var refused = backchannel.redeem(started);

        assertThat(refused.error()).as("%s", refused).isEqualTo("invalid_grant");
        assertThat(realm.consents(user.name())).isEmpty();
    }

    @Test
    void aServiceThatRevokesATokenOfItsOwnKeepsWhatIsAnsweredLater() {
        var user = realm.newEligibleUser(realm.newCollection());
        var tokens = Approval.of(service, user.name());
        var started = backchannel.ask(user.name(), "openid full_access");

        service.post(realm.endpoint("revoke"), Map.of("token", tokens.refreshToken()));
        backchannel.approveOnTheDevice();

        assertThat(backchannel.redeem(started).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "resource, https://api.example, invalid_target",
        "authorization_details, [], invalid_authorization_details"
    })
    void aRequestObjectThatNarrowsIsRefused(String claim, String value, String error) throws JOSEException {
        var key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyID("request")
                .generate();
        var signing = realm.client()
                .service()
                .attribute("oidc.ciba.grant.enabled", "true")
                .attribute("ciba.backchannel.token.delivery.mode", "poll")
                .attribute("ciba.backchannel.auth.request.signing.alg", "RS256")
                .attribute("use.jwks.string", "true")
                .attribute("jwks.string", new JWKSet(key.toPublicJWK()).toString())
                .create();
        var now = Instant.now();
        var request = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("request").build(),
                new JWTClaimsSet.Builder()
                        .issuer(signing.clientId())
                        .audience(realm.issuer())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .jwtID(Names.unique("jti"))
                        .claim("scope", "openid full_access")
                        .claim("login_hint", "paul")
                        .claim(claim, value)
                        .build());
        request.sign(new RSASSASigner(key));

        var answer = signing.post(realm.endpoint("ext/ciba/auth"), Map.of("request", request.serialize()));

        assertThat(answer.error()).as("%s", answer).isEqualTo(error);
    }

    @ParameterizedTest(name = "scope={0}")
    @ValueSource(strings = {"openid work_items", "openid full_access:x"})
    void otherThanFullAccessIsInvalid(String scope) {
        assertThat(backchannel.ask("paul", scope).error()).isEqualTo("invalid_scope");
    }
}

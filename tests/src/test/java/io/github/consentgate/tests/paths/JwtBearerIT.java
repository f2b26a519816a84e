package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.ClientBuilder;
import io.github.consentgate.tests.fixture.Document;
import io.github.consentgate.tests.fixture.Names;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.fixture.User;
import io.github.consentgate.tests.flow.Approval;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Design 5: another identity provider's assertion is no way to a service's token (RFC 7523). */
class JwtBearerIT {

    private static final String ISSUER = "https://identity.example/" + UUID.randomUUID();

    private final Realm realm = Realm.demo();
    private final String provider = Names.unique("issuer");
    private RSAKey key;
    private Document keys;

    @BeforeEach
    void aTrustedIssuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyID("assertion")
                .generate();
        keys = Document.serve("application/json");
        keys.setContent(new JWKSet(key.toPublicJWK()).toString());
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                provider,
                                "providerId",
                                "jwt-authorization-grant",
                                "enabled",
                                true,
                                "config",
                                Map.of(
                                        "issuer",
                                        ISSUER + provider,
                                        "useJwksUrl",
                                        "true",
                                        "jwksUrl",
                                        keys.address().toString(),
                                        "jwtAuthorizationGrantEnabled",
                                        "true")));
    }

    @AfterEach
    void noIssuerForOthers() {
        realm.admin().delete("/identity-provider/instances/" + provider);
        keys.close();
    }

    @Test
    void aFirstPartyMayUseIt() throws JOSEException {
        var client = client().firstParty().create();

        assertThat(present(client, linked("paul")).status()).isEqualTo(200);
    }

    @Test
    void aServiceMayNotThoughItsUserApprovedIt() throws JOSEException {
        var service = client().service().smuggle();
        Approval.of(service, "paul");

        var answer = present(service, linked("paul"));

        assertThat(answer.error()).as("%s", answer).isEqualTo("unauthorized_client");
    }

    @Test
    void aServiceMayNotForAnIneligibleUser() throws JOSEException {
        var answer = present(client().service().smuggle(), linked("mia"));

        // Stock Keycloak notices the missing consent before any policy is asked.
        assertThat(answer.error()).as("%s", answer).isIn("unauthorized_client", "invalid_scope");
    }

    private ClientBuilder client() {
        return realm.client()
                .attribute("oauth2.jwt.authorization.grant.enabled", "true")
                .attribute("oauth2.jwt.authorization.grant.idp", provider);
    }

    private User linked(String username) {
        var user = realm.user(username);
        realm.admin()
                .post(
                        "/users/" + user.id() + "/federated-identity/" + provider,
                        Map.of("identityProvider", provider, "userId", username, "userName", username));
        return user;
    }

    private Answer present(Service client, User user) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER + provider)
                .subject(user.name())
                .audience(realm.issuer())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        var assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        assertion.sign(new RSASSASigner(key));
        return client.token(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion.serialize()));
    }
}

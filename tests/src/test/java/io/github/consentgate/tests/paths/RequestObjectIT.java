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
import io.github.consentgate.tests.fixture.AuthorizationRequest;
import io.github.consentgate.tests.fixture.Document;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import io.github.consentgate.tests.flow.Step;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Design 5: signed request objects (RFC 9101), by value and by reference. */
class RequestObjectIT {

    enum Passing {
        BY_VALUE,
        BY_REFERENCE
    }

    private final Realm realm = Realm.demo();
    private RSAKey key;
    private Document document;
    private Service service;

    @BeforeEach
    void serviceWithAKey() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyID("request")
                .generate();
        document = Document.serve("application/oauth-authz-req+jwt");
        service = realm.client()
                .service()
                .attribute("use.jwks.string", "true")
                .attribute("jwks.string", new JWKSet(key.toPublicJWK()).toString())
                .attribute("request.object.signature.alg", "RS256")
                .attribute("request.uris", document.address().toString())
                .create();
    }

    @AfterEach
    void closeDocument() {
        document.close();
    }

    @ParameterizedTest
    @EnumSource
    void anEligibleUserApproves(Passing passing) throws JOSEException {
        var approval = new Browser()
                .open(request(passing, service.asks(), "openid full_access"))
                .signIn("paul");

        assertThat(service.redeem(approval.accept().code()).scopes()).contains("full_access");
    }

    @ParameterizedTest
    @EnumSource
    void anIneligibleUserIsToldWhy(Passing passing) throws JOSEException {
        var refusal = new Browser()
                .open(request(passing, service.asks(), "openid full_access"))
                .signIn("mia")
                .expect(Step.PREREQUISITES);

        assertThat(refusal.goBack().error()).isEqualTo("access_denied");
    }

    @ParameterizedTest(name = "{0} of scope={1}")
    @CsvSource({
        "BY_VALUE,     openid work_items",
        "BY_REFERENCE, openid work_items",
        "BY_VALUE,     openid full_access:x",
        "BY_REFERENCE, openid full_access:x"
    })
    void otherThanFullAccessInTheObjectIsInvalidWhateverTheQuerySays(Passing passing, String scope)
            throws JOSEException {
        var answer = new Browser().open(request(passing, service.asks().scope(scope), "openid full_access"));

        assertThat(answer.error()).isEqualTo("invalid_scope");
    }

    @ParameterizedTest
    @EnumSource
    void aResourceInTheObjectIsInvalid(Passing passing) throws JOSEException {
        var asks = service.asks().with("resource", "https://api.example/work-items");

        assertThat(new Browser().open(request(passing, asks, "openid")).error()).isEqualTo("invalid_target");
    }

    private URI request(Passing passing, AuthorizationRequest inside, String scopeOutside) throws JOSEException {
        var object = signed(inside.parameters());
        document.setContent(object);
        var handle = passing == Passing.BY_VALUE
                ? Map.entry("request", object)
                : Map.entry("request_uri", document.address().toString());
        return AuthorizationRequest.uriOf(
                service,
                Map.of(
                        "client_id",
                        service.clientId(),
                        "response_type",
                        "code",
                        "redirect_uri",
                        service.redirectUri(),
                        "scope",
                        scopeOutside,
                        handle.getKey(),
                        handle.getValue()));
    }

    private String signed(Map<String, String> parameters) throws JOSEException {
        var claims = new JWTClaimsSet.Builder().issuer(service.clientId()).audience(realm.issuer());
        parameters.forEach(claims::claim);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var object = new SignedJWT(header, claims.build());
        object.sign(new RSASSASigner(key));
        return object.serialize();
    }
}

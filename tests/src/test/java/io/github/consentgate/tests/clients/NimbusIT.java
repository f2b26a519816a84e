package io.github.consentgate.tests.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import io.github.consentgate.tests.flow.Browser;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nimbus' OAuth SDK, as it is, does the whole code flow. */
class NimbusIT {

    private final Realm realm = Realm.demo();
    private final Service service = realm.newService();
    private final CodeVerifier verifier = new CodeVerifier();
    private final Nonce nonce = new Nonce();
    private final State state = new State();
    private OIDCProviderMetadata provider;

    @BeforeEach
    void discovery() throws Exception {
        provider = OIDCProviderMetadata.resolve(new Issuer(realm.issuer()));
    }

    @Test
    void anEligibleUserApprovesAndTheServiceReadsAndRefreshes() throws Exception {
        var back = new Browser().open(request()).signIn("paul").accept().address();

        var answer = response(back).toSuccessResponse();
        var tokens = tokens(new AuthorizationCodeGrant(answer.getAuthorizationCode(), redirect(), verifier));
        var subject = validated(tokens);
        var refreshed = tokens(new RefreshTokenGrant(tokens.getOIDCTokens().getRefreshToken()));

        assertThat(user(tokens)).isEqualTo("paul");
        assertThat(validated(refreshed)).isEqualTo(subject);
        assertThat(refreshed.getOIDCTokens().getAccessToken().getScope().toStringList())
                .contains("full_access");
    }

    @Test
    void anIneligibleUserIsRefusedAndTheServiceUnderstands() throws Exception {
        var back = new Browser().open(request()).signIn("mia").goBack().address();

        var error = response(back).toErrorResponse().getErrorObject();

        assertThat(error.getCode()).isEqualTo("access_denied");
        assertThat(error.getDescription()).isNotBlank();
    }

    private URI redirect() {
        return URI.create(service.redirectUri());
    }

    private URI request() {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "full_access"),
                        new ClientID(service.clientId()),
                        redirect())
                .endpointURI(provider.getAuthorizationEndpointURI())
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .nonce(nonce)
                .state(state)
                .build()
                .toURI();
    }

    private AuthenticationResponse response(URI back) throws ParseException {
        var response = AuthenticationResponseParser.parse(back);
        assertThat(response.getState()).isEqualTo(state);
        assertThat(response.getIssuer().getValue()).isEqualTo(realm.issuer());
        return response;
    }

    private OIDCTokenResponse tokens(AuthorizationGrant grant) throws IOException, ParseException {
        var credentials = new ClientSecretBasic(new ClientID(service.clientId()), new Secret(service.secret()));
        var request = new TokenRequest.Builder(provider.getTokenEndpointURI(), credentials, grant).build();
        var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
        assertThat(response.indicatesSuccess())
                .as("%s", response.toHTTPResponse().getBody())
                .isTrue();
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private String validated(OIDCTokenResponse tokens) throws Exception {
        var validator = new IDTokenValidator(
                provider.getIssuer(),
                new ClientID(service.clientId()),
                JWSAlgorithm.RS256,
                provider.getJWKSetURI().toURL());
        try {
            return validator
                    .validate(tokens.getOIDCTokens().getIDToken(), null)
                    .getSubject()
                    .getValue();
        } catch (BadJOSEException e) {
            throw new AssertionError("not a valid ID token", e);
        }
    }

    private String user(OIDCTokenResponse tokens) throws IOException, ParseException {
        var request = new UserInfoRequest(
                provider.getUserInfoEndpointURI(), tokens.getOIDCTokens().getAccessToken());
        return UserInfoResponse.parse(request.toHTTPRequest().send())
                .toSuccessResponse()
                .getUserInfo()
                .getPreferredUsername();
    }
}

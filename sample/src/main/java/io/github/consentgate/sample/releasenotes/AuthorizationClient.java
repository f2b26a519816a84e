package io.github.consentgate.sample.releasenotes;

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
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import io.github.consentgate.sample.SampleConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;

/** The OAuth client: authorization code with PKCE, state and nonce, then refresh. */
final class AuthorizationClient {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Scope SCOPE = new Scope("openid", "full_access");

    private final URI issuer;
    private final ClientSecretBasic credentials;
    private final URI callback;
    private OpenIdProvider provider;

    AuthorizationClient(SampleConfig config, URI callback) {
        issuer = config.issuer();
        credentials =
                new ClientSecretBasic(new ClientID(config.serviceClientId()), new Secret(config.serviceClientSecret()));
        this.callback = callback;
    }

    URI requestFor(PendingAuthorization pending) throws IOException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, credentials.getClientID(), callback)
                .endpointURI(provider().authorizationEndpoint())
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    Tokens redeem(AuthenticationResponse response, PendingAuthorization pending)
            throws IOException, AuthorizationRefused {
        if (response.getIssuer() != null
                && !response.getIssuer().equals(provider().issuer())) {
            throw new IOException("The answer came from " + response.getIssuer());
        }
        if (!response.indicatesSuccess()) {
            throw new AuthorizationRefused(response.toErrorResponse().getErrorObject());
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        var tokens = request(new AuthorizationCodeGrant(code, callback, pending.verifier()));
        provider().verify(tokens.getOIDCTokens().getIDToken(), pending.nonce());
        return Tokens.from(tokens.getTokens(), Instant.now());
    }

    Tokens refresh(RefreshToken token) throws IOException, AuthorizationRefused {
        return Tokens.from(request(new RefreshTokenGrant(token)).getTokens(), Instant.now());
    }

    private OIDCTokenResponse request(AuthorizationGrant grant) throws IOException, AuthorizationRefused {
        var request = new TokenRequest.Builder(provider().tokenEndpoint(), credentials, grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        try {
            var response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                throw new AuthorizationRefused(response.toErrorResponse().getErrorObject());
            }
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (ParseException e) {
            throw new IOException("The token endpoint answered unreadably", e);
        }
    }

    /** Looked up at the first use, so that this service may start before the sign-in server. */
    private synchronized OpenIdProvider provider() throws IOException {
        if (provider == null) {
            provider = OpenIdProvider.discover(issuer, credentials.getClientID());
        }
        return provider;
    }
}

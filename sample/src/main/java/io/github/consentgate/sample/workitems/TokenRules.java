package io.github.consentgate.sample.workitems;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a token must be to open this API: alive, meant for it, and carrying its role. */
final class TokenRules {

    private final String api;
    private final String role;

    TokenRules(String api, String role) {
        this.api = api;
        this.role = role;
    }

    Caller check(TokenIntrospectionSuccessResponse token) throws TokenRefused {
        if (!token.isActive()) {
            throw new TokenRefused(BearerTokenError.INVALID_TOKEN.setDescription("The token is no longer valid"));
        }
        if (!orEmpty(token.getAudience()).contains(new Audience(api))) {
            throw new TokenRefused(
                    BearerTokenError.INVALID_TOKEN.setDescription("The token is not meant for this API"));
        }
        if (!roles(token).contains(role)) {
            throw new TokenRefused(BearerTokenError.INSUFFICIENT_SCOPE
                    .setDescription("The token does not carry the role " + role)
                    .setScope(new Scope("full_access")));
        }
        return new Caller(token.getUsername(), Set.copyOf(orEmpty(token.getStringListParameter("collections"))));
    }

    private List<?> roles(TokenIntrospectionSuccessResponse token) {
        var clients = token.getJSONObjectParameter("resource_access");
        return clients != null
                        && clients.get(api) instanceof Map<?, ?> access
                        && access.get("roles") instanceof List<?> roles
                ? roles
                : List.of();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}

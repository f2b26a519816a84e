package io.github.consentgate.tests.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What strangers and broken programs send, near enough to what is right to get somewhere. */
final class Noise {

    static final List<String> REDIRECTS = List.of("https://service.example/callback");

    static final List<String> OF_A_REQUEST = List.of(
            "acr_values",
            "aud",
            "authorization_details",
            "claims",
            "client_id",
            "code_challenge",
            "code_challenge_method",
            "exp",
            "iss",
            "login_hint",
            "max_age",
            "nbf",
            "nonce",
            "prompt",
            "redirect_uri",
            "request",
            "request_uri",
            "resource",
            "response_mode",
            "response_type",
            "scope",
            "state",
            "ui_locales");

    /** RFC 7591, section 2, and OpenID Connect Dynamic Client Registration, section 2. */
    static final List<String> OF_A_REGISTRATION = List.of(
            "application_type",
            "client_name",
            "client_uri",
            "contacts",
            "default_acr_values",
            "default_max_age",
            "grant_types",
            "id_token_signed_response_alg",
            "jwks",
            "jwks_uri",
            "logo_uri",
            "policy_uri",
            "post_logout_redirect_uris",
            "redirect_uris",
            "request_uris",
            "require_pushed_authorization_requests",
            "response_types",
            "scope",
            "sector_identifier_uri",
            "software_id",
            "subject_type",
            "token_endpoint_auth_method",
            "tos_uri",
            "userinfo_signed_response_alg",
            "of_my_own");

    static final List<String> OF_A_CLIENT = List.of(
            "attributes",
            "baseUrl",
            "clientId",
            "consentRequired",
            "defaultClientScopes",
            "defaultRoles",
            "description",
            "enabled",
            "fullScopeAllowed",
            "id",
            "name",
            "optionalClientScopes",
            "protocol",
            "protocolMappers",
            "publicClient",
            "redirectUris",
            "rootUrl",
            "secret",
            "webOrigins",
            "ofMyOwn");

    private static final List<String> WORDS = List.of(
            "openid",
            "full_access",
            "full_access:all",
            "FULL_ACCESS",
            "full_access\u0000",
            "organization",
            "organization:",
            "organization:*",
            "organization:fabrikam",
            "organization:contoso",
            "organization:../fabrikam",
            "organization:'or 1=1--",
            "offline_access",
            "profile",
            "roles",
            "*",
            "a text with \u0000 in it",
            "long".repeat(1_500),
            "${jndi:x}",
            "<script>",
            "\u202e",
            "\ud83d\udd11",
            "code",
            "none",
            "pairwise",
            "true",
            "-1",
            "https://service.example/*");

    private Noise() {}

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(WORDS),
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings().withCharRange('!', '~').ofMaxLength(300));
    }

    static Arbitrary<String> scopes() {
        var word = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(WORDS)), Tuple.of(1, texts()));
        return word.list().ofMaxSize(6).map(words -> String.join(" ", words));
    }

    /** Something right, with some fields more or other. */
    static Arbitrary<Map<String, Object>> documents(Map<String, ?> right, List<String> fields) {
        return Arbitraries.maps(Arbitraries.of(fields), values(2)).ofMaxSize(5).map(changes -> {
            var document = new LinkedHashMap<String, Object>(right);
            document.putAll(changes);
            return document;
        });
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                texts().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        return depth == 0
                ? plain
                : Arbitraries.oneOf(
                        plain,
                        values(depth - 1).list().ofMaxSize(3).asGeneric(),
                        Arbitraries.maps(texts(), values(depth - 1))
                                .ofMaxSize(3)
                                .asGeneric());
    }
}

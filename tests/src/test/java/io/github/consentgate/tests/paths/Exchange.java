package io.github.consentgate.tests.paths;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Getting one token for another (RFC 8693). */
final class Exchange {

    static final String REFRESH_TOKEN = "urn:ietf:params:oauth:token-type:refresh_token";

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private Exchange() {}

    /** In which people sign in too. */
    static Service listedApi(Realm own) {
        var api = own.client()
                .firstParty()
                .attribute("standard.token.exchange.enabled", "true")
                .attribute("standard.token.exchange.enableRefreshRequestedTokenType", "SAME_SESSION")
                .create();
        own.policies().configure("consent-gate-full-access", Map.of("exchange-clients", List.of(api.clientId())));
        return api;
    }

    /** Whose tokens are meant for the API. */
    static Service service(Realm own, Service api) {
        return meantFor(api, own.newService());
    }

    /** Makes the service's tokens be for this client too. */
    static Service meantFor(Service api, Service service) {
        meantFor(service.realm(), api.clientId(), service.id());
        return service;
    }

    static void meantFor(Realm realm, String audience, String clientUuid) {
        realm.admin()
                .post(
                        "/clients/" + clientUuid + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "for " + audience,
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of("included.client.audience", audience, "access.token.claim", "true")));
    }

    /** To the demo's API. */
    static void allow(Realm own) {
        var api = (ObjectNode) own.clientByClientId("fabrikam-api");
        api.withObject("/attributes").put("standard.token.exchange.enabled", "true");
        own.admin().put("/clients/" + api.get("id").asText(), api);
    }

    /** @param parameter one more, or {@code none} */
    static Answer of(Service requester, Answer tokens, String parameter, String value) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        fields.put("subject_token", tokens.accessToken());
        fields.put("subject_token_type", ACCESS_TOKEN);
        if (!parameter.equals("none")) {
            fields.put(parameter, value);
        }
        return requester.token(fields);
    }
}

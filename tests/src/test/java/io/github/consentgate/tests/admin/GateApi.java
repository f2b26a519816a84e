package io.github.consentgate.tests.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Http;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.server.Stack;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The gate's admin API in one realm, as one caller sees it. */
final class GateApi {

    private final Realm realm;
    private final String token;

    private GateApi(Realm realm, String token) {
        this.realm = realm;
        this.token = token;
    }

    /** As the administrator of the server. */
    static GateApi of(Realm realm) {
        return new GateApi(realm, null);
    }

    static GateApi as(Realm realm, String token) {
        return new GateApi(realm, token);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer put(String path) {
        return send("PUT", path, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** The rows of an export, without the header. */
    List<String> csv(String query) {
        var address = base().resolve("/admin/realms/" + realm.name() + "/consent-gate/authorizations" + query);
        var response = Http.send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/csv")
                .build());
        return response.body().lines().skip(1).toList();
    }

    /** All authorizations that match, page by page. */
    List<JsonNode> all(String query, int max) {
        var found = new ArrayList<JsonNode>();
        var next = "";
        while (next != null) {
            var page = get("authorizations?max=" + max + query + (next.isEmpty() ? "" : "&after=" + next));
            page.body().path("authorizations").forEach(found::add);
            next = page.body().get("next").asText(null);
        }
        return found;
    }

    private Answer send(String method, String path, Object body) {
        if (token == null) {
            return realm.admin().send(method, "/consent-gate/" + path, body);
        }
        var request = HttpRequest.newBuilder(base().resolve("/admin/realms/" + realm.name() + "/consent-gate/" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = Http.send(request);
        return Answer.of(response);
    }

    private static URI base() {
        return Stack.running().keycloak().base();
    }
}

package io.github.consentgate.tests.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.fixture.Answer;
import io.github.consentgate.tests.fixture.Realm;
import io.github.consentgate.tests.fixture.Registration;
import io.github.consentgate.tests.fixture.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody with an invitation who registers clients in Keycloak's own kind of document, which takes anything. */
record Stranger(Realm realm, Registration registration) {

    private static final String OWN_KIND = "default";
    private static final String REDIRECT = "https://registered.example/callback";

    /** In a realm of its own that is open to whoever wants to register what. */
    static Stranger inARealmOfItsOwn() {
        var realm = Realm.copyOfDemo();
        return new Stranger(realm, Registration.openToAnybody(realm));
    }

    Answer registered(String clientId, Map<String, ?> more) {
        var answer = register(clientId, more);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    Answer register(String clientId, Map<String, ?> more) {
        var document = new HashMap<String, Object>(Map.of("clientId", clientId, "redirectUris", List.of(REDIRECT)));
        document.putAll(more);
        return registration.invited(OWN_KIND, document);
    }

    /** With the token of the registration, and only what changes. */
    Answer update(Answer registered, Map<String, ?> change) {
        var clientId = registered.required("clientId");
        var document = new HashMap<String, Object>(change);
        document.put("clientId", clientId);
        return registration.update(OWN_KIND, clientId, registered.required("registrationAccessToken"), document);
    }

    Service asService(Answer registered) {
        return new Service(realm, null, registered.required("clientId"), registered.required("secret"), REDIRECT);
    }

    JsonNode client(Answer registered) {
        return realm.clientByClientId(registered.required("clientId"));
    }
}

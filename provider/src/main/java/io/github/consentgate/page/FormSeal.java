package io.github.consentgate.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.security.MessageDigest;
import org.keycloak.models.KeycloakSession;

/** What Keycloak's own forms carry against forged ones: only a page of this very session can know it. */
public final class FormSeal {

    /** The field of a form, and the name in the templates. */
    public static final String FIELD = "stateChecker";

    /** Where Keycloak keeps it once it has looked at the identity cookie. */
    private static final String ATTRIBUTE = "state_checker";

    private final KeycloakSession session;

    public FormSeal(KeycloakSession session) {
        this.session = session;
    }

    public String text() {
        return session.getAttribute(ATTRIBUTE, String.class);
    }

    public boolean isOn(MultivaluedMap<String, String> form) {
        String sent = form.getFirst(FIELD);
        return sent != null && text() != null && MessageDigest.isEqual(sent.getBytes(UTF_8), text().getBytes(UTF_8));
    }
}

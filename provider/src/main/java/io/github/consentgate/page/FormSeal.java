package io.github.consentgate.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.models.KeycloakSession;

/**
 * What Keycloak's own forms carry against forged ones: only a page of this very session can know it. An address, which
 * others may see, carries a digest of it.
 */
public final class FormSeal {

    /** The field of a form, and the name in the templates. */
    public static final String FIELD = "stateChecker";

    /** Where Keycloak keeps it once it has looked at the identity cookie. */
    private static final String ATTRIBUTE = "state_checker";

    private static final String DIGEST = "HmacSHA256";

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

    /** For an address that says something: nobody else can write it. */
    public String over(String said) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(text().getBytes(UTF_8), DIGEST));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(said.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isOver(String said, String sent) {
        return sent != null
                && text() != null
                && MessageDigest.isEqual(sent.getBytes(UTF_8), over(said).getBytes(UTF_8));
    }
}

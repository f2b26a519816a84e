package io.github.consentgate.gate;

import jakarta.ws.rs.core.Response;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** A refusal in Keycloak's own form: an OAuth error that the endpoint at hand answers or redirects with. */
public final class RefusedException extends ClientPolicyException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String error, String description) {
        super(error, description, Response.Status.BAD_REQUEST);
    }
}

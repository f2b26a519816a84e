package io.github.consentgate.admin.status;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.rules.RealmRules;
import io.github.consentgate.rules.RulesReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code status}: what is wrong, and how to mend it. */
public final class StatusResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;

    public StatusResource(KeycloakSession session, RealmModel realm, Access access) {
        this.session = session;
        this.realm = realm;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Status status() {
        access.requireView();
        Parameters.requireNone(session);
        return examine();
    }

    /** The same for a page, whose address may have parameters. */
    public Status examine() {
        access.requireView();
        RealmRules rules = new RulesReader(session).read(realm);
        return new Status(rules.gated(), Doctor.examine(new Checkup(session, realm, rules)));
    }
}

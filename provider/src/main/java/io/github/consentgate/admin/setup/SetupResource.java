package io.github.consentgate.admin.setup;

import io.github.consentgate.admin.call.Access;
import io.github.consentgate.admin.call.Parameters;
import io.github.consentgate.admin.call.Trail;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** {@code setup}: makes an existing realm ready. */
public final class SetupResource {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Access access;
    private final Trail trail;

    public SetupResource(KeycloakSession session, RealmModel realm, Access access, Trail trail) {
        this.session = session;
        this.realm = realm;
        this.access = access;
        this.trail = trail;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, List<Change>> setup(String body) {
        access.requireSetup();
        boolean dryRun = new Parameters(session, Set.of("dryRun")).dryRun();
        return Map.of("changes", setup(SetupRequest.parse(body), dryRun));
    }

    /** The same for a page; without themes, which are a matter of taste. */
    public List<Change> setup(boolean dryRun) {
        return setup(new SetupRequest(Set.of()), dryRun);
    }

    private List<Change> setup(SetupRequest request, boolean dryRun) {
        access.requireSetup();
        try {
            List<Change> changes = new Setup(session, realm, request).changes();
            if (!dryRun && !changes.isEmpty()) {
                make(changes);
            }
            return changes;
        } catch (ClientPolicyException e) {
            throw Parameters.bad("the realm's client policies cannot be changed: " + e.getError());
        }
    }

    private void make(List<Change> changes) throws ClientPolicyException {
        for (Change change : changes) {
            change.act().run();
        }
        trail.record(
                OperationType.UPDATE,
                "setup",
                Map.of("changes", changes.stream().map(Change::detail).toList()));
    }
}

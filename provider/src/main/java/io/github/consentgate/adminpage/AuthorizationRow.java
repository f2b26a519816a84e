package io.github.consentgate.adminpage;

import io.github.consentgate.admin.authorizations.AuthorizationView;
import io.github.consentgate.page.StrangersText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.keycloak.common.util.Time;

/** An authorization in the list. For templates, so with getters. */
public final class AuthorizationRow {

    private final AuthorizationView authorization;
    private final boolean mine;

    AuthorizationRow(AuthorizationView authorization, Desk desk) {
        this.authorization = authorization;
        this.mine = desk.mayRevoke(authorization.userId());
    }

    public String getClientId() {
        return authorization.service();
    }

    public String getShownId() {
        return Objects.requireNonNullElse(StrangersText.clean(authorization.service()), "?");
    }

    /** Never empty: a service without a name goes by its client id. */
    public String getName() {
        String name = StrangersText.clean(authorization.serviceName());
        return name == null ? getShownId() : name;
    }

    public String getUserId() {
        return authorization.userId();
    }

    public String getUsername() {
        return Objects.requireNonNullElse(StrangersText.clean(authorization.username()), authorization.userId());
    }

    public List<String> getScopes() {
        return authorization.scopes();
    }

    /** ISO 8601, as those that follow; may be {@code null}. */
    public String getGrantedAt() {
        return authorization.grantedAt();
    }

    public String getLastUsedAt() {
        return authorization.lastUsedAt();
    }

    public String getExpiresAt() {
        return authorization.expiresAt();
    }

    public boolean isExpired() {
        return getExpiresAt() != null
                && !Instant.parse(getExpiresAt()).isAfter(Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    /** Whether this admin may revoke what this very user approved. */
    public boolean isMine() {
        return mine;
    }
}

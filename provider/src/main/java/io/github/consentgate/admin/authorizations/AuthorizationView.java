package io.github.consentgate.admin.authorizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** An authorization as the admin API shows it; what is not known is {@code null}. Times are ISO 8601 in UTC. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuthorizationView(
        String service,
        String serviceName,
        String userId,
        String username,
        List<String> scopes,
        String grantedAt,
        String lastUsedAt,
        String expiresAt) {}

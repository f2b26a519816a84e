package io.github.consentgate.admin.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A service as the admin API shows it; what it does not say of itself is {@code null}.
 *
 * @param redirectHosts the hosts, or schemes of apps, to which browsers are sent
 * @param authorizations how many users have approved it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServiceView(
        String service,
        String serviceName,
        String publisher,
        List<String> redirectHosts,
        long authorizations,
        boolean blocked) {}

package io.github.consentgate.admin.authorizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of authorizations.
 *
 * @param next the cursor of the next page; {@code null} on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuthorizationPage(List<AuthorizationView> authorizations, String next) {}

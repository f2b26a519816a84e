package io.github.consentgate.admin.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of services.
 *
 * @param next the cursor of the next page; {@code null} on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServicePage(List<ServiceView> services, String next) {}

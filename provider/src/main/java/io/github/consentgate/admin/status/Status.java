package io.github.consentgate.admin.status;

import java.util.List;

/**
 * How a realm's gate is.
 *
 * @param gated whether an enabled client policy names the gate
 */
public record Status(boolean gated, List<Finding> findings) {}

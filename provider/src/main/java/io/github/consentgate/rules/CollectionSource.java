package io.github.consentgate.rules;

import io.github.consentgate.decision.GroupPath;

/**
 * What the collections of a realm are.
 *
 * @param organizations true: Keycloak organizations; false: the groups right below {@code group}
 * @param group path of the realm group that holds the collections, when they are groups
 */
public record CollectionSource(boolean organizations, GroupPath group) {}

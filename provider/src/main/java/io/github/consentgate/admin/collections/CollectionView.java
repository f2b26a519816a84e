package io.github.consentgate.admin.collections;

/**
 * A collection as the admin API shows it.
 *
 * @param alias of the organization, or name of the group
 * @param name of the organization, or of the group again
 * @param blocked whether it is closed to third-party services
 */
public record CollectionView(String alias, String name, boolean blocked) {}

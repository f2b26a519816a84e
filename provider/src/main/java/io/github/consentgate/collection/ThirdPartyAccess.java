package io.github.consentgate.collection;

import java.util.List;
import org.keycloak.models.GroupModel;
import org.keycloak.models.OrganizationModel;

/** The attribute of an organization or collection group by which an admin closes it to third-party services. */
public final class ThirdPartyAccess {

    public static final String ATTRIBUTE = "consent-gate.third-party-access";
    public static final String BLOCKED = "blocked";

    private ThirdPartyAccess() {}

    public static boolean isBlocked(OrganizationModel organization) {
        return organization.getAttributes().getOrDefault(ATTRIBUTE, List.of()).contains(BLOCKED);
    }

    /** A group that is a collection. */
    public static boolean isBlocked(GroupModel group) {
        return group.getAttributeStream(ATTRIBUTE).anyMatch(BLOCKED::equals);
    }

    static boolean isOpen(String value) {
        return !BLOCKED.equals(value);
    }
}

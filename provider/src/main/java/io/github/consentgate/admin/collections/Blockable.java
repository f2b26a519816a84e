package io.github.consentgate.admin.collections;

import io.github.consentgate.collection.ThirdPartyAccess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.GroupModel;
import org.keycloak.models.OrganizationModel;

/** A collection as an admin sees it. */
interface Blockable {

    /** The group whose members are the collection's. */
    GroupModel group();

    boolean isBlocked();

    /** An empty list removes the attribute. */
    void setAccess(List<String> values);

    /**
     * A Keycloak organization.
     *
     * @param group the one that stands behind it
     */
    record Organization(OrganizationModel organization, GroupModel group) implements Blockable {

        @Override
        public boolean isBlocked() {
            return ThirdPartyAccess.isBlocked(organization);
        }

        @Override
        public void setAccess(List<String> values) {
            Map<String, List<String>> changed = new TreeMap<>(organization.getAttributes());
            changed.remove(ThirdPartyAccess.ATTRIBUTE);
            if (!values.isEmpty()) {
                changed.put(ThirdPartyAccess.ATTRIBUTE, values);
            }
            organization.setAttributes(changed);
        }
    }

    /** A group below the collections group. */
    record Group(GroupModel group) implements Blockable {

        @Override
        public boolean isBlocked() {
            return ThirdPartyAccess.isBlocked(group);
        }

        @Override
        public void setAccess(List<String> values) {
            if (values.isEmpty()) {
                group.removeAttribute(ThirdPartyAccess.ATTRIBUTE);
            } else {
                group.setAttribute(ThirdPartyAccess.ATTRIBUTE, values);
            }
        }
    }
}

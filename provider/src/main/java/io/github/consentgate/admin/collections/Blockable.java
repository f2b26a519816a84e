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

    List<String> access();

    /** An empty list removes the attribute. */
    void setAccess(List<String> values);

    default boolean isBlocked() {
        return access().contains(ThirdPartyAccess.BLOCKED);
    }

    /**
     * A Keycloak organization.
     *
     * @param group the one that stands behind it
     */
    record Organization(OrganizationModel organization, GroupModel group) implements Blockable {

        @Override
        public List<String> access() {
            return organization.getAttributes().getOrDefault(ThirdPartyAccess.ATTRIBUTE, List.of());
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
        public List<String> access() {
            return group.getAttributeStream(ThirdPartyAccess.ATTRIBUTE).toList();
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

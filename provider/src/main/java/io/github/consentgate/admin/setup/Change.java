package io.github.consentgate.admin.setup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Something that a realm lacks, and the act that gives it.
 *
 * @param what the kind of thing
 * @param detail what is done to it, for an admin to read
 * @param name of the thing itself, for those who put it in words of their own
 */
public record Change(
        String what,
        String detail,
        @JsonIgnore String name,
        @JsonIgnore Act act) {

    /** Gives it. */
    interface Act {
        void run() throws ClientPolicyException;
    }
}

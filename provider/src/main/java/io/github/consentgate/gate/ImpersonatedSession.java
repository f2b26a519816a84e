package io.github.consentgate.gate;

import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.UserSessionModel;

/** A session in which an admin sits in the user's place, by Keycloak's own note. */
public final class ImpersonatedSession {

    private ImpersonatedSession() {}

    public static boolean is(UserSessionModel userSession) {
        return userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
    }
}

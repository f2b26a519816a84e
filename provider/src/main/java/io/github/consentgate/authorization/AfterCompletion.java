package io.github.consentgate.authorization;

import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;

/** What is done once when the transaction at hand is over, however often it is asked for. */
final class AfterCompletion {

    private AfterCompletion() {}

    /** The one by this name; made, and enlisted, when it is first asked for. */
    static <T extends KeycloakTransaction> T of(KeycloakSession session, String name, Class<T> type, Supplier<T> make) {
        T known = session.getAttribute(name, type);
        if (known != null) {
            return known;
        }
        T made = make.get();
        session.setAttribute(name, made);
        session.getTransactionManager().enlistAfterCompletion(made);
        return made;
    }
}

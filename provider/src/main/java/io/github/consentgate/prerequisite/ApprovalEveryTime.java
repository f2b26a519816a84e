package io.github.consentgate.prerequisite;

import io.github.consentgate.service.RedirectUriRule;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * A public client whose answer goes to the person's own machine could be any program there, so an earlier approval does
 * not speak for it (RFC 8252, section 8.6).
 */
final class ApprovalEveryTime {

    private final AuthenticationSessionModel authentication;

    ApprovalEveryTime(AuthenticationSessionModel authentication) {
        this.authentication = authentication;
    }

    /** Has Keycloak ask as if the request had said {@code prompt=consent}; {@code prompt=none} then fails. */
    void ask() {
        if (!authentication.getClient().isPublicClient()
                || authentication.getRedirectUri() == null
                || !RedirectUriRule.canBeImpersonated(authentication.getRedirectUri())) {
            return;
        }
        String prompt = authentication.getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
        if (!TokenUtil.hasPrompt(prompt, OIDCLoginProtocol.PROMPT_VALUE_CONSENT)) {
            authentication.setClientNote(
                    OIDCLoginProtocol.PROMPT_PARAM,
                    prompt == null
                            ? OIDCLoginProtocol.PROMPT_VALUE_CONSENT
                            : prompt + " " + OIDCLoginProtocol.PROMPT_VALUE_CONSENT);
        }
    }
}

package io.github.consentgate.prerequisite;

import io.github.consentgate.authorization.Expiry;
import io.github.consentgate.gate.ConsentGate;
import io.github.consentgate.gate.Refusal;
import io.github.consentgate.gate.Ruling;
import io.github.consentgate.page.ApprovalView;
import io.github.consentgate.page.PrerequisitesView;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * Between sign-in and approval: shows who may not authorize the service which prerequisites are missing, whichever way
 * they were signed in. Keycloak evaluates the triggers on every interactive path, a device's too.
 */
final class PrerequisitesAction implements RequiredActionProvider {

    /** The name of the templates' model. */
    private static final String MODEL = "consentGate";

    private static final String TEMPLATE = "consent-gate-prerequisites.ftl";

    private final KeycloakSession session;

    PrerequisitesAction(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        if (!new ConsentGate(session).gates(authentication.getClient())) {
            return;
        }
        new ApprovalEveryTime(authentication).ask();
        // Before Keycloak looks for an approval.
        new Expiry(session, context.getRealm()).endIfExpired(context.getUser(), authentication.getClient());
        Ruling ruling = ruling(context);
        if (ruling.passes()) {
            authentication.removeRequiredAction(PrerequisitesActionFactory.PROVIDER_ID);
            // Keycloak's model of the approval page knows neither the account nor where the answer goes.
            session.getProvider(LoginFormsProvider.class)
                    .setAttribute(MODEL, new ApprovalView(session, authentication));
        } else {
            authentication.addRequiredAction(PrerequisitesActionFactory.PROVIDER_ID);
            refuseToBeAskedFor(authentication);
            recordUnseen(authentication, context.getUser(), ruling);
        }
    }

    /** Keycloak leaves out a required action that a service names in {@code kc_action} and cannot ask for. */
    private static void refuseToBeAskedFor(AuthenticationSessionModel authentication) {
        if (PrerequisitesActionFactory.PROVIDER_ID.equals(authentication.getClientNote(Constants.KC_ACTION))) {
            authentication.removeClientNote(Constants.KC_ACTION);
        }
    }

    /** With {@code prompt=none} Keycloak answers by itself, without the page that leaves the trail. */
    private void recordUnseen(AuthenticationSessionModel authentication, UserModel user, Ruling ruling) {
        if (TokenUtil.hasPrompt(
                authentication.getClientNote(OIDCLoginProtocol.PROMPT_PARAM), OIDCLoginProtocol.PROMPT_VALUE_NONE)) {
            new Refusal(session).record(EventType.LOGIN, authentication.getClient(), user, ruling);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Ruling ruling = ruling(context);
        if (ruling.passes()) {
            context.success();
            return;
        }
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        new Refusal(session).record(EventType.LOGIN, authentication.getClient(), context.getUser(), ruling);
        if (!ruling.isAboutPrerequisites()) {
            context.failure(ruling.description());
            return;
        }
        denyDevice(authentication);
        context.challenge(context.form()
                .setAttribute(
                        MODEL,
                        new PrerequisitesView(
                                authentication,
                                ruling.eligibility().orElseThrow(),
                                new ConsentGate(session).realmRules().rules().orElseThrow()))
                .createForm(TEMPLATE));
    }

    /** The one button of the page leads back to the service, with the answer {@code access_denied}. */
    @Override
    public void processAction(RequiredActionContext context) {
        Ruling ruling = ruling(context);
        context.failure(ruling.passes() ? null : ruling.description());
    }

    /** As a default action it would stand in the way to first-party clients too, which are not its business. */
    private Ruling ruling(RequiredActionContext context) {
        AuthenticationSessionModel authentication = context.getAuthenticationSession();
        return new ConsentGate(session).gates(authentication.getClient())
                ? SignInRuling.of(session, authentication, context.getUser())
                : Ruling.PASS;
    }

    /** The device polls; it is told at once, whether or not anybody presses the button. */
    private void denyDevice(AuthenticationSessionModel authentication) {
        if (DeviceGrantType.isOAuth2DeviceVerificationFlow(authentication)) {
            DeviceGrantType.denyUserCode(
                    session,
                    authentication.getRealm(),
                    authentication.getClientNote(DeviceGrantType.OAUTH2_DEVICE_VERIFIED_USER_CODE));
        }
    }

    @Override
    public void close() {}
}

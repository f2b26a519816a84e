package io.github.consentgate.tests.chromium;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, which knows what shuts people out. Its script is read once and runs in the page itself. */
public final class Axe {

    private static final String SCRIPT = script();

    /**
     * Every rule, among them one of WCAG 2.2 that is off by default. Left out are two, which are none of WCAG, on the
     * pages of Keycloak's own templates that number their fields or leave out a level of headings.
     */
    private static final String RUN = """
            axe.run({rules: {
              'target-size': {enabled: true},
              'tabindex': {enabled: ![
                'login-login-passkeys-conditional-authenticate',
                'login-login-recovery-authn-code-input',
                'login-logout-confirm',
                'login-webauthn-authenticate',
                'login-webauthn-error'
              ].includes(document.body.dataset.pageId)},
              'heading-order': {enabled: document.body.dataset.pageId != 'login-login-recovery-authn-code-config'}
            }}).then(found => found.violations.flatMap(rule =>
              rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' ' + node.any.map(it => it.message))))
            """;

    private Axe() {}

    /** What it finds, by rule and place. */
    public static List<?> findings(Page page) {
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(RUN);
    }

    private static String script() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

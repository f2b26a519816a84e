package io.github.consentgate.tests.chromium;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.flow.Step;

/** Who asks for what, and Accept or Deny. */
public final class ApprovalPage extends GatePage {

    public ApprovalPage(Page page) {
        super(page, Step.APPROVAL);
    }

    public String text(String gate) {
        return gate(gate).first().innerText();
    }

    public void accept() {
        press("accept");
    }

    public void deny() {
        press("cancel");
    }
}

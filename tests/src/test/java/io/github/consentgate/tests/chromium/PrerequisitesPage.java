package io.github.consentgate.tests.chromium;

import com.microsoft.playwright.Page;
import io.github.consentgate.tests.flow.Step;
import java.util.List;

/** Why somebody may not authorize, and the way back to the service. */
public final class PrerequisitesPage extends GatePage {

    public PrerequisitesPage(Page page) {
        super(page, Step.PREREQUISITES);
    }

    public List<String> unmet() {
        return page().locator("[data-gate=prerequisite][data-met=false]").all().stream()
                .map(row -> row.getAttribute("data-name"))
                .distinct()
                .toList();
    }

    public void goBack() {
        press("return");
    }
}

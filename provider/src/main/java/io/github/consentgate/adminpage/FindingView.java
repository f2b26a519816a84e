package io.github.consentgate.adminpage;

import io.github.consentgate.admin.status.Finding;
import io.github.consentgate.page.StrangersText;
import java.util.List;
import java.util.Objects;

/** A finding for the page, which has words of its own for each. For templates, so with getters. */
public final class FindingView {

    private static final int SHOWN = 10;

    private final Finding finding;

    FindingView(Finding finding) {
        this.finding = finding;
    }

    public String getCode() {
        return finding.code();
    }

    public String getSeverity() {
        return finding.severity().code();
    }

    /** The one thing that it is about; empty when it needs none. */
    public String getSubject() {
        return Objects.requireNonNullElse(StrangersText.clean(finding.subject()), "");
    }

    /** Some of those to which it applies. */
    public List<String> getNames() {
        return finding.names().stream()
                .limit(SHOWN)
                .map(name -> Objects.requireNonNullElse(StrangersText.clean(name), "?"))
                .toList();
    }

    /** How many more there are. */
    public int getMore() {
        return Math.max(0, finding.names().size() - SHOWN);
    }
}

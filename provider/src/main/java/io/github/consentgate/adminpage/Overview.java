package io.github.consentgate.adminpage;

import io.github.consentgate.admin.status.Severity;
import io.github.consentgate.admin.status.Status;
import java.util.List;
import java.util.Map;

/** How the realm's gate is, and what would mend it. */
final class Overview {

    private Overview() {}

    static Reply show(Desk desk) {
        Status status = desk.status().examine();
        List<FindingView> findings =
                status.findings().stream().map(FindingView::new).toList();
        return Reply.page(
                "overview",
                Map.of(
                        "gated",
                        status.gated(),
                        "broken",
                        status.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR),
                        "findings",
                        findings,
                        "maySetUp",
                        Desk.may(desk.access()::requireSetup)));
    }
}

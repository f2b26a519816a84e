package io.github.consentgate.page;

import io.github.consentgate.decision.Reason;

/** One prerequisite, met or not. */
public final class PrerequisiteView {

    private final Reason reason;
    private final boolean met;

    PrerequisiteView(Reason reason, boolean met) {
        this.reason = reason;
        this.met = met;
    }

    /** Its permanent code; message keys are made from it. */
    public String getName() {
        return reason.code();
    }

    public boolean isMet() {
        return met;
    }
}

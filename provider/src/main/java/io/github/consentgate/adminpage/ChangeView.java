package io.github.consentgate.adminpage;

import io.github.consentgate.admin.setup.Change;
import io.github.consentgate.page.StrangersText;
import java.util.Objects;

/** Something that setup would add. For templates, so with getters. */
public final class ChangeView {

    private final Change change;

    ChangeView(Change change) {
        this.change = change;
    }

    public String getWhat() {
        return change.what();
    }

    public String getName() {
        return Objects.requireNonNullElse(StrangersText.clean(change.name()), "?");
    }
}

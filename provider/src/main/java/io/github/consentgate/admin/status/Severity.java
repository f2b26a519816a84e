package io.github.consentgate.admin.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** The gate is open, or refuses everybody. */
    ERROR,
    /** Something that an admin should mend. */
    WARNING,
    /** Good to know. */
    INFO;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

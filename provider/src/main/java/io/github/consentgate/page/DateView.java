package io.github.consentgate.page;

/** A day in the reader's words, and the moment for machines. */
public final class DateView {

    private final String text;
    private final String iso;

    DateView(String text, String iso) {
        this.text = text;
        this.iso = iso;
    }

    public String getText() {
        return text;
    }

    public String getIso() {
        return iso;
    }
}

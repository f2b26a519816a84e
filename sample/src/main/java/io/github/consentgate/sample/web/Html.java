package io.github.consentgate.sample.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Markup that is safe to send: text gets in only escaped. */
public record Html(String markup) {

    /** Each {@code {}} in the template becomes the next value, escaped unless it is markup already. */
    public static Html of(String template, Object... values) {
        var pieces = template.split("\\{\\}", -1);
        if (pieces.length != values.length + 1) {
            throw new IllegalArgumentException("Template has " + (pieces.length - 1) + " gaps, not " + values.length);
        }
        var markup = new StringBuilder(pieces[0]);
        for (int i = 0; i < values.length; i++) {
            markup.append(values[i] instanceof Html html ? html.markup() : escape(values[i].toString()));
            markup.append(pieces[i + 1]);
        }
        return new Html(markup.toString());
    }

    public static Html join(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    public static Html join(Html... parts) {
        return join(Arrays.asList(parts));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package io.github.consentgate.tests.chromium;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A window of some width, in light or dark. */
public record View(int width, ColorScheme scheme) {

    private static final int HEIGHT = 900;

    /** Of a phone and of a desk. */
    public static final List<View> USUAL = of(375, 1280);

    public static final List<View> OPPOSITE =
            List.of(new View(375, ColorScheme.LIGHT), new View(1280, ColorScheme.DARK));

    public static final List<View> ALL = of(320, 375, 1280, 1920);

    private static List<View> of(int... widths) {
        return IntStream.of(widths)
                .boxed()
                .flatMap(width -> Stream.of(new View(width, ColorScheme.LIGHT), new View(width, ColorScheme.DARK)))
                .toList();
    }

    public void on(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}

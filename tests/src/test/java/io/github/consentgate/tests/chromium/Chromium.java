package io.github.consentgate.tests.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real browser without a window. Each page is another person's: no cookie is shared. */
public final class Chromium implements AutoCloseable {

    private static final String DEFAULT_LOCALE = "en";

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        this(executable());
    }

    private Chromium(Path executable, String... more) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(Stream.concat(
                                        Stream.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
                                        Stream.of(more))
                                .toList()));
    }

    /** Of somebody who has set letters twice as large as usual. */
    public static Chromium withLargeLetters() {
        return new Chromium(executable(), "--blink-settings=defaultFontSize=32");
    }

    /**
     * The same without what only a window needs, where that is installed: it takes half of the time. It leaves a page empty
     * that was answered in the server's place, so it is not for whoever goes back to the service.
     */
    public static Chromium withoutWindow() {
        var shell = Path.of("/usr/bin/chromium-headless-shell");
        return new Chromium(Files.isExecutable(shell) ? shell : executable());
    }

    public Page page() {
        return pageIn(DEFAULT_LOCALE);
    }

    public Page pageWithoutJavaScript() {
        return page(new Browser.NewContextOptions().setLocale(DEFAULT_LOCALE).setJavaScriptEnabled(false));
    }

    /** Of somebody who prefers this language. */
    public Page pageIn(String language) {
        return page(new Browser.NewContextOptions().setLocale(language));
    }

    /** Twice as large as usual on a desk of 1280 by 900. */
    public Page pageAtTwoHundredPercent() {
        return page(new Browser.NewContextOptions()
                .setLocale(DEFAULT_LOCALE)
                .setDeviceScaleFactor(2)
                .setViewportSize(640, 450));
    }

    /** For a server whose certificate nobody vouches for. */
    public Page pageThatTrustsAnyCertificate() {
        return page(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    static Path executable() {
        return Stream.of(
                        System.getProperty("chromium", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found: set -Dchromium=/path/to/it"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}

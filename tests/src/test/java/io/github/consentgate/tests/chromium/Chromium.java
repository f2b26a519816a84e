package io.github.consentgate.tests.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real browser without a window. Each page is another person's: no cookie is shared. */
public final class Chromium implements AutoCloseable {

    private static final String DEFAULT_LOCALE = "en";

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    public Page page() {
        return page(new Browser.NewContextOptions());
    }

    public Page pageWithoutJavaScript() {
        return page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale(DEFAULT_LOCALE));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    private static Path executable() {
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

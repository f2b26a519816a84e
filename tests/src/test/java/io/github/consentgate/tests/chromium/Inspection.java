package io.github.consentgate.tests.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as people with other windows, eyes and hands do, and leaves pictures of it. */
public final class Inspection {

    private static final Path PICTURES = Path.of(System.getProperty("root"), "tests/target/screenshots");

    /** What moved by itself since the page began to load, and how much of the window that was. */
    private static final String SHIFTS = """
            new Promise(done => {
              // The eye in a password field comes with an icon font.
              const seen = it => it.value > 0.001;
              const shifts = [];
              new PerformanceObserver(list => shifts.push(...list.getEntries())).observe(
                {type: 'layout-shift', buffered: true});
              const told = it => it.value + ': ' + it.sources.map(source => source.node?.outerHTML?.slice(0, 80));
              requestAnimationFrame(() => setTimeout(() => done(shifts.filter(seen).map(told)), 50));
            })
            """;

    /** How far the page goes down when the line that names the service arrives, which comes after the form. */
    private static final String MOVED = """
            () => {
              const line = document.querySelector(
                'body[data-page-id^="login-"] main > :last-child:has([data-gate="service-name"])');
              if (!line) return 0;
              const form = document.querySelector('main > :has(form)');
              const there = form.getBoundingClientRect().top;
              line.remove();
              const before = form.getBoundingClientRect().top;
              form.after(line);
              return there - before;
            }
            """;

    /** Buttons that look as a browser draws one that no stylesheet knows. */
    private static final String UNDRESSED = """
            () => {
              const plain = document.createElement('button');
              plain.style.all = 'revert';
              document.body.append(plain);
              const ground = getComputedStyle(plain).backgroundColor;
              plain.remove();
              return [...document.querySelectorAll('button, input[type=submit]')]
                .filter(it => it.checkVisibility() && getComputedStyle(it).backgroundColor === ground)
                .map(it => it.outerHTML.slice(0, 120));
            }
            """;

    /** Only a stranger's words are cut, and never the sentence around them. */
    private static final String CUT = """
            [...document.querySelectorAll('body *')]
              .filter(it => getComputedStyle(it).webkitLineClamp != 'none' && it.tagName != 'BDI')
              .filter(it => [...it.childNodes].some(part => part.nodeType == Node.TEXT_NODE && part.data.trim()))
              .map(it => it.outerHTML)
            """;

    private final Page page;
    private final String name;

    /** @param name of the pictures */
    public Inspection(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** On a phone and on a desk, in light and dark; the rules are asked once for each width and each scheme. */
    public void usual() {
        for (var view : View.USUAL) {
            view.on(page);
            picture(view.toString());
            assertNothingOutside(view);
            assertThat((List<?>) page.evaluate(UNDRESSED))
                    .as("buttons without the brand on %s, %s", name, view)
                    .isEmpty();
            if (View.OPPOSITE.contains(view)) {
                assertNobodyShutOut(view);
            }
        }
    }

    /** In every window there may be. */
    public void thorough() {
        for (var view : View.ALL) {
            view.on(page);
            picture(view.toString());
            assertNothingOutside(view);
            assertNobodyShutOut(view);
        }
    }

    public void assertNobodyShutOut(Object view) {
        assertThat(Axe.findings(page)).as("axe-core on %s, %s", name, view).isEmpty();
    }

    public void standsStill() {
        assertThat((List<?>) page.evaluate(SHIFTS)).as("what moves on %s", name).isEmpty();
        assertThat(((Number) page.evaluate(MOVED)).doubleValue())
                .as("pixels by which the form of %s moves", name)
                .isZero();
    }

    public void assertNothingOutside(Object view) {
        assertThat((List<?>) page.evaluate(CUT))
                .as("sentences that are cut on %s", name)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s, %s: what does not fit the width", name, view)
                .isEqualTo(0);
    }

    public void picture(String view) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + view + ".png"))
                .setFullPage(true));
    }
}

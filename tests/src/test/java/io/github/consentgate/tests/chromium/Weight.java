package io.github.consentgate.tests.chromium;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the browser was sent for a page, in bytes on the wire: headers and bodies of all responses. */
public record Weight(int bytes, int responses) {

    public static Weight of(Page page, Runnable visit) {
        // Finished ones alone: the size of a request that the browser gave up is never known, and asking waits for it.
        List<Request> requests = new CopyOnWriteArrayList<>();
        page.onRequestFinished(requests::add);
        visit.run();
        page.waitForLoadState();
        int bytes = requests.stream()
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
        return new Weight(bytes, requests.size());
    }
}

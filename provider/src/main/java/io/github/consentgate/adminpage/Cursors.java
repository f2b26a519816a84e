package io.github.consentgate.adminpage;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A list's ways forth and back to its beginning, under the same search. */
final class Cursors {

    private static final String AFTER = "after";

    private Cursors() {}

    /**
     * @param name of the page, which is its path too
     * @param query that led to it
     * @param next cursor of the next page; {@code null} on the last one
     */
    static Reply listed(String name, Map<String, Object> model, MultivaluedMap<String, String> query, String next) {
        Map<String, String> filter = new TreeMap<>();
        query.keySet().stream().filter(key -> !key.equals(AFTER)).forEach(key -> filter.put(key, query.getFirst(key)));
        Map<String, Object> whole = new HashMap<>(model);
        return page -> {
            if (query.containsKey(AFTER)) {
                whole.put("firstUrl", page.address(name, filter));
            }
            if (next != null) {
                Map<String, String> further = new TreeMap<>(filter);
                further.put(AFTER, next);
                whole.put("nextUrl", page.address(name, further));
            }
            return page.show(name, whole);
        };
    }
}

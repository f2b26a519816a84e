package io.github.consentgate.account;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/**
 * Where in the list somebody is, carried along by every question so that its answer leads back there.
 *
 * @param search part of a name; empty for all
 * @param page from 1
 */
record Place(String search, int page) {

    static final String SEARCH = "search";
    static final String PAGE = "page";

    static final Place BEGINNING = new Place("", 1);

    /** What a stranger's link or form says, or the beginning of the whole list. */
    static Place of(String search, String page) {
        return new Place(search == null ? "" : search.strip(), number(page));
    }

    /** Not beyond the last page. */
    Place within(long pages) {
        return new Place(search, (int) Math.min(page, pages));
    }

    /** With every other value given, since a search may look like a template's. */
    URI on(UriBuilder list) {
        UriBuilder place = page == 1 ? list : list.queryParam(PAGE, page);
        return search.isEmpty()
                ? place.build()
                : place.queryParam(SEARCH, "{search}").build(search);
    }

    private static int number(String page) {
        try {
            return page == null ? 1 : Math.max(1, Integer.parseInt(page));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}

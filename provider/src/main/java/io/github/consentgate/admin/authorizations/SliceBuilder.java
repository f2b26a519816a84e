package io.github.consentgate.admin.authorizations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Collects a slice. No index of Keycloak's has the date of an approval, so where that is asked for, a slice looks at a
 * bounded number of rows and may come back short; that keeps its cost flat however many rows there are.
 */
final class SliceBuilder {

    /** How much a slice may look at, in rows. */
    private static final int EFFORT = 5000;

    /** What going to a service costs, in rows, since each is a query of its own. */
    private static final int EFFORT_PER_SERVICE = 25;

    private static final int ROWS_AT_ONCE = 1000;

    private final Filter filter;
    private final int max;
    private final List<Row> rows = new ArrayList<>();
    private Position reached;
    private int effort;

    SliceBuilder(Filter filter, int max, Position start) {
        this.filter = filter;
        this.max = max;
        this.reached = start;
    }

    /** Reads from the source, which is asked for so many rows behind a position, until it or the slice is done. */
    void fill(BiFunction<Position, Integer, List<Row>> source) {
        for (boolean more = true; more && !isDone(); ) {
            int wanted = filter.before().isPresent() ? ROWS_AT_ONCE : max + 1 - rows.size();
            List<Row> read = source.apply(reached, wanted);
            read.stream().filter(filter::matches).forEach(rows::add);
            reached = read.isEmpty() ? reached : read.get(read.size() - 1).position();
            effort += read.size();
            more = read.size() == wanted;
        }
    }

    /** Goes to a service; to its first authorization unless the slice starts in the middle of it. */
    void enter(String service) {
        effort += EFFORT_PER_SERVICE;
        if (!service.equals(reached.service())) {
            reached = new Position(service, "");
        }
    }

    boolean isDone() {
        return rows.size() > max || effort >= EFFORT;
    }

    Slice build() {
        if (rows.size() > max) {
            List<Row> page = List.copyOf(rows.subList(0, max));
            return new Slice(page, Optional.of(page.get(max - 1).position()));
        }
        return new Slice(List.copyOf(rows), isDone() ? Optional.of(reached) : Optional.empty());
    }
}

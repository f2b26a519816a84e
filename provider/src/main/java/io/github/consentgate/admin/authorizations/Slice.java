package io.github.consentgate.admin.authorizations;

import java.util.List;
import java.util.Optional;

/**
 * Authorizations in order.
 *
 * @param next where to go on; empty when there are no more
 */
record Slice(List<Row> rows, Optional<Position> next) {

    static final Slice NOTHING = new Slice(List.of(), Optional.empty());
}

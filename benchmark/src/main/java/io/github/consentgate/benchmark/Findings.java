package io.github.consentgate.benchmark;

import java.util.List;

/** All that one run has measured. */
record Findings(
        Machine machine,
        List<Row> operations,
        List<ListRow> lists,
        List<AdminList.Row> adminLists,
        Bulk.Result bulk,
        Boot boot,
        Size size,
        List<GrowthRow> growth) {

    /** The user's list: the page of the gate against the account API's JSON. */
    record ListRow(int authorizations, Row row) {}

    record GrowthRow(String grows, int size, Row row) {}

    Row operation(Operation operation) {
        return operations.stream()
                .filter(row -> row.title().equals(operation.title()))
                .findAny()
                .orElseThrow();
    }

    Row list(int authorizations) {
        return lists.stream()
                .filter(list -> list.authorizations() == authorizations)
                .findAny()
                .orElseThrow()
                .row();
    }
}

package io.github.consentgate.sample.workitems;

import java.util.List;
import java.util.Map;

/** A fixed store: what is shown matters less than to whom. */
final class WorkItems {

    private record WorkItem(int id, String collection, String type, String title, String state) {

        Map<String, Object> toJson() {
            return Map.of("id", id, "collection", collection, "type", type, "title", title, "state", state);
        }
    }

    private static final List<WorkItem> ALL = List.of(
            new WorkItem(101, "fabrikam", "Feature", "Pay with one click", "Done"),
            new WorkItem(102, "fabrikam", "Bug", "Basket forgets the last item", "Done"),
            new WorkItem(103, "fabrikam", "Feature", "Search finds misspelt names", "Done"),
            new WorkItem(104, "fabrikam", "Bug", "Prices jump on small screens", "In progress"),
            new WorkItem(201, "contoso", "Feature", "Payslips by e-mail", "Done"));

    /** A token names the collections in which its user qualifies; whatever it does not name stays closed. */
    Map<String, Object> visibleTo(Caller caller) {
        var visible = ALL.stream()
                .filter(item -> caller.collections().contains(item.collection()))
                .map(WorkItem::toJson)
                .toList();
        return Map.of("user", caller.user(), "workItems", visible);
    }
}

package io.github.consentgate.sample.releasenotes;

import io.github.consentgate.sample.web.Html;
import io.github.consentgate.sample.web.Reply;
import java.util.List;

/** What people see. Each page's {@code data-page} says which one it is. */
final class Pages {

    private static final String DOCUMENT = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{} – Release Notes</title>
            <link rel="stylesheet" href="/style.css">
            </head>
            <body>
            <header><a href="/"><span aria-hidden="true">✎</span> Release Notes</a></header>
            <main data-page="{}">
            <h1>{}</h1>
            {}
            </main>
            <footer>A sample third-party service. It never sees your password.</footer>
            </body>
            </html>
            """;

    private static final Html CONNECT = new Html("<p><a class=\"button\" href=\"/connect\">Connect</a></p>");
    private static final Html CONNECT_AGAIN =
            new Html("<p><a class=\"button\" href=\"/connect\">Connect again</a></p>");

    private static final Html NOTHING = new Html("");

    Reply start() {
        return page(200, "connect", "Release notes that write themselves", Html.of("""
                        <p>Connect this service to your company, and it turns your finished work items into release
                        notes. You will sign in there, not here, and you decide there what to allow.</p>
                        {}
                        """, CONNECT));
    }

    Reply workItems(WorkItemList list) {
        return page(
                200,
                "work-items",
                "Your work items",
                Html.of(
                        """
                        <p>Read just now in the name of <strong>{}</strong>, with the access that you gave.</p>
                        {}
                        <p><a class="button" href="/work-items">Call again</a></p>
                        """,
                        list.user(),
                        list.items().isEmpty()
                                ? new Html("<p>There are none that you can reach.</p>")
                                : table(list.items())));
    }

    Reply withdrawn() {
        return page(200, "withdrawn", "The authorization was withdrawn", Html.of("""
                        <p>Release Notes can no longer read your work items: its authorization was withdrawn. What it
                        was given is dead, and it has thrown it away.</p>
                        {}
                        """, CONNECT_AGAIN));
    }

    Reply refused(AuthorizationRefused refusal) {
        return page(
                200,
                "refused",
                "You are not connected",
                Html.of(
                        """
                        <p>Release Notes asked for access and did not get it. It can see nothing of yours.</p>
                        <dl>
                        <dt>Answer</dt><dd><code data-sample="error">{}</code></dd>
                        {}</dl>
                        {}
                        """,
                        refusal.code(),
                        refusal.description().isEmpty() ? NOTHING : reason(refusal.description()),
                        CONNECT_AGAIN));
    }

    private static Html reason(String description) {
        return Html.of("<dt>Reason</dt><dd data-sample=\"error-description\">{}</dd>\n", description);
    }

    Reply failed(int status, String what) {
        return page(status, "failed", "That did not work", Html.of("<p>{}</p>{}", what, CONNECT_AGAIN));
    }

    Reply notFound() {
        return page(404, "not-found", "There is no such page", new Html("<p><a href=\"/\">Go to the start</a></p>"));
    }

    private static Html table(List<WorkItem> items) {
        var rows = items.stream()
                .map(item -> Html.of(
                        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                        item.id(),
                        item.type(),
                        item.title(),
                        item.state()))
                .toList();
        return Html.of("""
                <table>
                <thead><tr><th scope="col">Number</th><th scope="col">Type</th><th scope="col">Title</th>
                <th scope="col">State</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>
                """, Html.join(rows));
    }

    private static Reply page(int status, String name, String title, Html content) {
        return Reply.page(status, Html.of(DOCUMENT, title, name, title, content));
    }
}

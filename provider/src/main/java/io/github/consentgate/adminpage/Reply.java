package io.github.consentgate.adminpage;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What an admin gets to see in the end. */
interface Reply {

    Response on(AdminPage page);

    static Reply page(String name, Map<String, Object> model) {
        return page -> page.show(name, model);
    }

    static Reply problem(Problem problem) {
        return page -> page.problem(problem);
    }

    /** After a form too, so that going back or reloading sends nothing twice. */
    static Reply goTo(String path, Map<String, String> parameters) {
        return page -> page.redirect(path, parameters);
    }
}

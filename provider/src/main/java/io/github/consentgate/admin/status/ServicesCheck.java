package io.github.consentgate.admin.status;

import io.github.consentgate.admin.services.EveryService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Walks through the services once, and tells of each rule which ones break it. */
final class ServicesCheck {

    private ServicesCheck() {}

    static Stream<Finding> fit(Checkup checkup) {
        Map<ServiceRule, List<String>> broken = new LinkedHashMap<>();
        new EveryService(checkup.session(), checkup.realm()).stream().forEach(service -> ServiceRule.ALL.stream()
                .filter(rule -> rule.isBrokenBy(service, checkup))
                .forEach(rule ->
                        broken.computeIfAbsent(rule, first -> new ArrayList<>()).add(service.getClientId())));
        return broken.entrySet().stream()
                .map(entry -> new Finding(
                        entry.getKey().code(),
                        entry.getKey().severity(),
                        entry.getKey().detail() + Names.listed(entry.getValue()) + ".",
                        entry.getKey().mend(),
                        null,
                        entry.getValue()));
    }
}

package io.github.consentgate.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.consentgate.tests.crowd.Crowd;
import io.github.consentgate.tests.fixture.Realm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/openapi.yaml against the server. */
class OpenApiIT {

    private static final Path FILE = Path.of(System.getProperty("root"), "docs/openapi.yaml");
    private static final Pattern PATH = Pattern.compile("^ {2}(/\\S*):$");
    private static final Pattern METHOD = Pattern.compile("^ {4}(get|put|post|delete):$");
    private static final Pattern PARAMETER = Pattern.compile("^ {8}- \\$ref: '#/components/parameters/(\\w+)'$");
    private static final Set<String> IN_PATH = Set.of("clientId", "alias");

    private final Realm realm = Realm.copyOfDemo();

    @Test
    void everyCallThatIsDescribedIsAnswered() throws IOException {
        assertThat(calls()).hasSizeGreaterThan(8).allSatisfy((call, parameters) -> {
            var answer = realm.admin().send(method(call), pathOfDemo(call), null);
            assertThat(answer.status()).as(call).isIn(200, 204, 400);
        });
    }

    @Test
    void everyOtherCallIsNotFound() {
        assertThat(GateApi.of(realm).get("nothing").status()).isEqualTo(404);
        assertThat(GateApi.of(realm).put("nothing/of/the/kind").status()).isEqualTo(404);
    }

    @Test
    void everyCallHasTheParametersThatAreDescribed() throws IOException {
        assertThat(calls()).allSatisfy((call, parameters) -> {
            var query = new TreeSet<>(parameters);
            query.removeAll(IN_PATH);
            var answer = realm.admin().send(method(call), pathOfDemo(call) + "?misspelt=1", null);
            assertThat(answer.status()).as(call).isEqualTo(400);
            assertThat(answer.text("error_description")).as(call).endsWith("known are " + query);
        });
    }

    @Test
    void theAnswersHaveTheFieldsThatAreDescribed() throws IOException {
        Crowd.of(realm, 1).authorize(realm.newService(), 1);
        var api = GateApi.of(realm);

        assertThat(names(api.get("authorizations").body().path("authorizations").get(0)))
                .isEqualTo(required("AuthorizationView"));
        assertThat(names(api.get("authorizations").body())).isEqualTo(required("AuthorizationPage"));
        assertThat(names(api.get("services").body().path("services").get(0))).isEqualTo(required("ServiceView"));
        assertThat(names(api.get("services").body())).isEqualTo(required("ServicePage"));
        assertThat(names(api.get("collections").body().path("collections").get(0)))
                .isEqualTo(required("CollectionView"));
        assertThat(names(api.get("collections").body())).isEqualTo(required("CollectionPage"));
        assertThat(names(api.get("status").body())).isEqualTo(required("Status"));
        assertThat(names(api.get("status").body().path("findings").get(0))).isEqualTo(required("Finding"));
    }

    /** "GET /path" to the names of its parameters. */
    private static Map<String, Set<String>> calls() throws IOException {
        var calls = new TreeMap<String, Set<String>>();
        var path = "";
        var call = "";
        for (var line : Files.readAllLines(FILE)) {
            var pathLine = PATH.matcher(line);
            var methodLine = METHOD.matcher(line);
            var parameterLine = PARAMETER.matcher(line);
            if (pathLine.matches()) {
                path = pathLine.group(1);
            } else if (methodLine.matches()) {
                call = methodLine.group(1).toUpperCase(Locale.ROOT) + " " + path;
                calls.put(call, new TreeSet<>());
            } else if (parameterLine.matches()) {
                calls.get(call).add(parameterLine.group(1));
            }
        }
        return calls;
    }

    private static Set<String> required(String schema) throws IOException {
        var fields = Pattern.compile(
                        "^ {4}" + schema + ":\n {6}type: object\n {6}required: \\[(.*)]$", Pattern.MULTILINE)
                .matcher(Files.readString(FILE));
        assertThat(fields.find()).as(schema).isTrue();
        return new TreeSet<>(Set.of(fields.group(1).split(", ", -1)));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String method(String call) {
        return call.substring(0, call.indexOf(' '));
    }

    private static String pathOfDemo(String call) {
        return "/consent-gate"
                + path(call).replace("{clientId}", "release-notes").replace("{alias}", "fabrikam");
    }

    private static String path(String call) {
        return call.substring(call.indexOf(' ') + 1);
    }
}

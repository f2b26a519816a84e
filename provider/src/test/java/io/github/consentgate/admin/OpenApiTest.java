package io.github.consentgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/openapi.yaml has every call of the admin API, and no other. */
class OpenApiTest {

    private static final Pattern PATH = Pattern.compile("^ {2}(/\\S*):$");
    private static final Pattern METHOD = Pattern.compile("^ {4}(get|put|post|delete|patch|head|options):$");

    @Test
    void describesTheCallsThatThereAre() throws IOException {
        assertThat(described()).isEqualTo(calls(AdminApi.class, "").collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> calls(Class<?> resource, String base) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> calls(method, base + path(method)));
    }

    private static Stream<String> calls(Method method, String path) {
        return httpMethod(method)
                .map(http -> Stream.of(http + " " + path))
                .orElseGet(() ->
                        method.isAnnotationPresent(Path.class) ? calls(method.getReturnType(), path) : Stream.empty());
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Without the expressions that path parameters may have. */
    private static String path(Method method) {
        return method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value().replaceAll(": [^}]+", "")
                : "";
    }

    private static Set<String> described() throws IOException {
        Set<String> calls = new TreeSet<>();
        String path = "";
        for (String line : Files.readAllLines(java.nio.file.Path.of("../docs/openapi.yaml"))) {
            var pathLine = PATH.matcher(line);
            var methodLine = METHOD.matcher(line);
            if (pathLine.matches()) {
                path = pathLine.group(1);
            } else if (methodLine.matches()) {
                calls.add(methodLine.group(1).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return calls;
    }
}

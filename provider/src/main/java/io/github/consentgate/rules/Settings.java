package io.github.consentgate.rules;

import io.github.consentgate.decision.GroupPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * One executor's configuration, read strictly: an unknown key or a value of the wrong kind is a problem, never a
 * silent default. A key that is absent has the default of its property.
 */
final class Settings {

    private final Map<String, Object> values;
    private final List<RulesProblem> problems = new ArrayList<>();

    Settings(Map<String, Object> values, Collection<ProviderConfigProperty> known) {
        this.values = values;
        List<String> knownKeys =
                known.stream().map(ProviderConfigProperty::getName).toList();
        values.keySet().stream()
                .filter(key -> !knownKeys.contains(key))
                .forEach(key -> problems.add(new RulesProblem(key, "unknown key; known are " + knownKeys)));
    }

    String text(ProviderConfigProperty property) {
        Object value = valueOf(property);
        return value instanceof String text && !text.isBlank()
                ? text.strip()
                : (String) defaultInsteadOf(value, property, "a text");
    }

    /** A path without a name would be the collection itself, and all its members owners. */
    GroupPath path(ProviderConfigProperty property) {
        String value = text(property);
        GroupPath path = GroupPath.parse(value);
        return path.names().isEmpty()
                ? GroupPath.parse((String) defaultInsteadOf(value, property, "a path that names a group"))
                : path;
    }

    String oneOf(ProviderConfigProperty property) {
        Object value = valueOf(property);
        return value instanceof String text && property.getOptions().contains(text)
                ? text
                : (String) defaultInsteadOf(value, property, "one of " + property.getOptions());
    }

    boolean flag(ProviderConfigProperty property) {
        Object value = valueOf(property);
        // The admin console sends a switch as a text.
        return switch (String.valueOf(value)) {
            case "true" -> true;
            case "false" -> false;
            default -> (boolean) defaultInsteadOf(value, property, "true or false");
        };
    }

    int days(ProviderConfigProperty property) {
        String value = String.valueOf(valueOf(property));
        // Five digits are more than two centuries, and far from overflow in seconds of a long.
        return Integer.parseInt(
                value.matches("\\d{1,5}")
                        ? value
                        : (String) defaultInsteadOf(value, property, "a whole number of days, 0 to 99999"));
    }

    List<String> list(ProviderConfigProperty property) {
        Object value = Objects.requireNonNullElse(valueOf(property), List.of());
        boolean texts = value instanceof List<?> list
                && list.stream().allMatch(item -> item instanceof String text && isEmptyOrNotBlank(text));
        Object read = texts ? value : defaultInsteadOf(value, property, "a list of texts");
        return ((List<?>) Objects.requireNonNullElse(read, List.of()))
                .stream()
                        .map(item -> ((String) item).strip())
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    /** The admin console saves a row that nobody filled in as an empty text: it says nothing. */
    private static boolean isEmptyOrNotBlank(String text) {
        return text.isEmpty() || !text.isBlank();
    }

    /** Reports what only the rules as a whole can tell about a key. */
    void problem(ProviderConfigProperty property, String detail) {
        problems.add(new RulesProblem(property.getName(), detail));
    }

    List<RulesProblem> problems() {
        return List.copyOf(problems);
    }

    private Object valueOf(ProviderConfigProperty property) {
        Object value = values.get(property.getName());
        return value == null ? property.getDefaultValue() : value;
    }

    /** The default stands in only so that the remaining keys can be read and reported too. */
    private Object defaultInsteadOf(Object value, ProviderConfigProperty property, String expected) {
        problem(property, "is " + value + ", must be " + expected);
        return property.getDefaultValue();
    }
}

package io.github.consentgate.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every class of Keycloak that our classes name, with the methods and fields that they use. */
final class KeycloakLinks {

    private static final String KEYCLOAK = "org.keycloak.";

    private final SortedMap<String, Set<String>> members = new TreeMap<>();

    KeycloakLinks(JavaClasses own) {
        own.forEach(this::add);
    }

    private void add(JavaClass own) {
        own.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .map(HasName::getName)
                .filter(name -> name.startsWith(KEYCLOAK))
                .forEach(this::membersOf);
        own.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .filter(target -> isOwnOrKeycloaks(target.getOwner()))
                .map(KeycloakLinks::declared)
                .filter(member -> member.getOwner().getName().startsWith(KEYCLOAK))
                .forEach(member -> membersOf(member.getOwner().getName()).add(signature(member)));
    }

    /** Where a method stands that a class of ours has by inheritance. */
    private static JavaMember declared(AccessTarget target) {
        return target.resolveMember()
                .orElseThrow(() -> new IllegalStateException("not on the class path: " + target.getFullName()));
    }

    private static boolean isOwnOrKeycloaks(JavaClass owner) {
        return !owner.isArray()
                && (owner.getName().startsWith(KEYCLOAK) || owner.getName().startsWith(OwnClasses.ROOT));
    }

    private Set<String> membersOf(String type) {
        return members.computeIfAbsent(type, name -> new TreeSet<>());
    }

    private static String signature(JavaMember member) {
        return member instanceof JavaCodeUnit code
                ? code.getName()
                        + code.getRawParameterTypes().stream()
                                .map(HasName::getName)
                                .collect(joining(", ", "(", ")"))
                        + ": " + code.getRawReturnType().getName()
                : member.getName();
    }

    /** A class in each line, its members indented below. */
    String inLines() {
        return members.entrySet().stream()
                .map(type -> type.getKey() + "\n"
                        + type.getValue().stream()
                                .map(member -> "    " + member + "\n")
                                .collect(joining()))
                .collect(joining());
    }
}

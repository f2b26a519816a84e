package io.github.consentgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One server serves all realms from the same classes: what is static must not change. */
class StaticStateTest {

    @ParameterizedTest
    @MethodSource("staticFields")
    void aStaticCollectionCannotBeChanged(JavaField declared) throws ReflectiveOperationException {
        Field field = declared.reflect();
        field.setAccessible(true);
        Object value = field.get(null);

        assertThat(value == null || !value.getClass().isArray())
                .as("an array can be changed")
                .isTrue();
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            assertThat(value.getClass().getName())
                    .matches("java\\.util\\.(ImmutableCollections|Collections\\$(Unmodifiable|Empty)).*");
        }
    }

    static Stream<JavaField> staticFields() {
        return OwnClasses.get().stream()
                .map(JavaClass::getFields)
                .flatMap(Collection::stream)
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(Predicate.not(field -> field.getModifiers().contains(JavaModifier.SYNTHETIC)));
    }
}

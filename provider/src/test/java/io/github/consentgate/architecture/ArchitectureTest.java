package io.github.consentgate.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.containAnyMethodsThat;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;

class ArchitectureTest {

    @Test
    void theDecisionKnowsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("..decision..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", OwnClasses.ROOT + ".decision..")
                .check(OwnClasses.get());
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(OwnClasses.ROOT + ".(**)").should().beFreeOfCycles().check(OwnClasses.get());
    }

    @Test
    void factoriesAreFinalAndPublicSinceKeycloakMakesThem() {
        classes()
                .that()
                .areAssignableTo(ProviderFactory.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(OwnClasses.get());
    }

    /** A provider that answers requests itself is read by RESTEasy, which wants it public. */
    @Test
    void providersAreNobodysBusinessButTheirFactorys() {
        classes()
                .that()
                .areAssignableTo(Provider.class)
                .and()
                .areNotInterfaces()
                .and(not(assignableTo(ProviderFactory.class)))
                .and(not(containAnyMethodsThat(annotatedWith("jakarta.ws.rs.Path"))))
                .should()
                .notBePublic()
                .check(OwnClasses.get());
    }

    @Test
    void aClassIsFinalOrAbstract() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(OwnClasses.get());
    }

    @Test
    void nothingStaticIsEverAssignedAgain() {
        fields().that().areStatic().should().beFinal().check(OwnClasses.get());
    }

    @Test
    void everyClassIsInAPackageOfOurs() {
        classes().should().resideInAPackage(OwnClasses.ROOT + "..").check(OwnClasses.get());
    }
}

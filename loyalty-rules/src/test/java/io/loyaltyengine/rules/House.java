package io.loyaltyengine.rules;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A root package with its rooms on floors, bottom up, and what may be asked of the classes in them. */
record House(String root, List<Set<String>> floors) {
    /** The first name below the root: {@code cel.parse} would be part of the room {@code cel}. */
    String room(JavaClass type) {
        return type.getPackageName()
                .substring(root.length())
                .replaceFirst("^\\.", "")
                .replaceFirst("\\..*", "");
    }

    boolean hasRoom(String room) {
        return floors.stream().anyMatch(floor -> floor.contains(room));
    }

    ArchCondition<JavaClass> lookDownOnly() {
        return new ArchCondition<>("see only the floors below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean isElsewhere = isAtHome(target) && !room(target).equals(room(type));
                    if (isElsewhere && floor(target) >= floor(type)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> signWithTypesOf(String... origins) {
        return new ArchCondition<>("sign with types of " + String.join(", ", origins) + " only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getSuperclass().ifPresent(parent -> check(type, type.getDescription(), Stream.of(parent), events));
                check(type, type.getDescription(), type.getInterfaces().stream(), events);
                check(type, type.getDescription(), type.getTypeParameters().stream(), events);
                for (JavaMember member : type.getMembers()) {
                    if (member.getModifiers().contains(PUBLIC)
                            || member.getModifiers().contains(PROTECTED)) {
                        check(member, member.getDescription(), signature(member), events);
                    }
                }
            }

            private void check(Object owner, String place, Stream<? extends JavaType> types, ConditionEvents events) {
                types.map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(Collection::stream)
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive())
                        .map(JavaClass::getName)
                        .filter(name -> Stream.of(origins).noneMatch(name::startsWith))
                        .distinct()
                        .forEach(name -> events.add(SimpleConditionEvent.violated(owner, place + " shows " + name)));
            }
        };
    }

    private int floor(JavaClass type) {
        for (int floor = 0; floor < floors.size(); floor++) {
            if (floors.get(floor).contains(room(type))) {
                return floor;
            }
        }
        throw new AssertionError("no floor for " + type.getName());
    }

    private boolean isAtHome(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        unit.getTypeParameters(),
                        unit.getParameterTypes(),
                        unit.getExceptionTypes(),
                        List.of(unit.getReturnType()))
                .flatMap(Collection::stream);
    }
}

package city.vantage.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Holds for classes of packages whose package-info carries {@link NullMarked}. */
final class BeInNullMarkedPackage extends ArchCondition<JavaClass> {
    static final BeInNullMarkedPackage RULE = new BeInNullMarkedPackage();

    private BeInNullMarkedPackage() {
        super("be in a @NullMarked package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in " + type.getPackageName()));
    }
}

package org.supercargo.testing;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the programs that a test runs for real, as {@code @RealParts({"docker-registry",
 * "skopeo"})}. Where one is missing the test is left out and says how to install it; with {@code
 * CI=true} in the environment it fails.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(RealPartsCondition.class)
public @interface RealParts {
    /** Names of programs on the PATH. */
    String[] value();
}

package org.clinicops.support.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the whole service on a free port with a real broker and store: embedded ones, or
 * containers with {@code -Dclinic.test.parts=containers}. Every class has a broker topic
 * history and a database of its own. The service is called through an {@link HttpCaller},
 * which is a bean; what events bring about may take half a minute.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Parts.Initializer.class)
@Import(HttpCaller.class)
@DirtiesContext
public @interface ComponentTest {

}

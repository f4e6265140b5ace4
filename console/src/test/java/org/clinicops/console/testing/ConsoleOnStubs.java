package org.clinicops.console.testing;

import org.clinicops.console.ConsoleApplication;

import org.springframework.boot.SpringApplication;

/**
 * The console alone, to look at: the services are stubs, and everybody is signed in as
 * the first argument's roles ({@code receptionist,surgeon}) without being asked.
 */
public final class ConsoleOnStubs {

	private ConsoleOnStubs() {
	}

	public static void main(String[] args) {
		StubServer services = Stubs.SERVICES;
		Sample.teach(services);
		Stubs.SIGN_IN.person("Ada Admin", ((args.length > 0) ? args[0] : "admin").split(","));
		SpringApplication console = new SpringApplication(ConsoleApplication.class, FixedClock.class);
		console.addInitializers(new Stubs());
		console.run();
	}

}

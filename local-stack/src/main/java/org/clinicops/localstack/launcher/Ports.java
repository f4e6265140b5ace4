package org.clinicops.localstack.launcher;

/**
 * Where the parts listen, on the loopback interface. A base moves all ports together; the
 * console is at the base itself.
 *
 * @param console the one address to open
 * @param identity the OIDC provider, whose address is also the issuer of tokens
 * @param kafka the broker
 * @param controller the broker's own quorum
 * @param store the Mongo-protocol store
 * @param smtp where mail is taken
 * @param mail where mail can be read
 */
record Ports(int console, int intake, int scheduling, int referral, int identity, int kafka, int controller, int store,
		int smtp, int mail) {

	/** Management ports (health, metrics) are this much above a part's own. */
	static final int MANAGEMENT = 1000;

	static Ports standard() {
		return new Ports(8080, 8081, 8082, 8083, 8090, 9092, 9093, 27017, 1025, 8025);
	}

	static Ports from(int base) {
		if (base < 1024 || base + 24 + MANAGEMENT > 65535) {
			throw new Problem("--port-base must be between 1024 and " + (65535 - 24 - MANAGEMENT));
		}
		return new Ports(base, base + 1, base + 2, base + 3, base + 10, base + 20, base + 21, base + 22, base + 23,
				base + 24);
	}

	static int management(int port) {
		return port + MANAGEMENT;
	}

}

package org.clinicops.e2e;

/** A process of the stack, as the launcher calls it and its ports. */
enum Part {

	KAFKA("kafka", "kafka"), STORE("store", "store"), IDENTITY_AND_MAIL("identity", "identity"),
	INTAKE("intake-service", "intake"), SCHEDULING("scheduling-service", "scheduling"),
	REFERRAL("referral-service", "referral"), CONSOLE("console", "console");

	private final String process;

	private final String port;

	Part(String process, String port) {
		this.process = process;
		this.port = port;
	}

	String process() {
		return this.process;
	}

	String port() {
		return this.port;
	}

	@Override
	public String toString() {
		return this.process;
	}

}

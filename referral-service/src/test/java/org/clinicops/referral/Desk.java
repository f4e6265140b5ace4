package org.clinicops.referral;

import org.clinicops.support.testing.Answer;
import org.clinicops.support.testing.HttpCaller;
import org.clinicops.support.testing.Tokens;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where referrals are read and answered: by a coordinator, unless somebody else sits
 * there.
 */
final class Desk {

	/** Signed in as the surgeon to whom {@link StoredReferrals} are addressed. */
	static final String OKAFOR = Tokens.surgeon("surgeon-okafor");

	private final HttpCaller http;

	@Autowired
	Desk(HttpCaller nobody) {
		this(nobody, Tokens.bearer("coordinator"));
	}

	private Desk(HttpCaller anyone, String token) {
		this.http = anyone.as(token);
	}

	/** The same desk with another person behind it. */
	Desk as(String token) {
		return new Desk(this.http, token);
	}

	Answer get(String path) {
		return this.http.get(path);
	}

	Answer read(String referral) {
		return get("/api/referrals/" + referral);
	}

	Answer accept(String referral) {
		return accept(referral, "{}");
	}

	Answer accept(String referral, String body) {
		return this.http.post("/api/referrals/" + referral + "/accept", body);
	}

	Answer decline(String referral, String body) {
		return this.http.post("/api/referrals/" + referral + "/decline", body);
	}

}

package org.clinicops.support.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;

class SlowIssuerTest {

	private RSAKey key;

	private HttpServer issuer;

	@BeforeEach
	void startIssuer() throws IOException, JOSEException {
		this.key = new RSAKeyGenerator(2048).generate();
		this.issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.issuer.createContext("/keys", this::answerSlowly);
		this.issuer.start();
	}

	@AfterEach
	void stopIssuer() {
		this.issuer.stop(0);
	}

	@Test
	void anIssuerMayTakeASecondForItsKeys() throws JOSEException {
		var decoder = NimbusJwtDecoder
			.withJwkSetUri("http://localhost:" + this.issuer.getAddress().getPort() + "/keys");
		new SecurityAutoConfiguration().patienceWithTheIssuer().customize(decoder);

		assertThat(decoder.build().decode(token()).getSubject()).isEqualTo("rosa.desk");
	}

	private String token() throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256),
				new JWTClaimsSet.Builder().subject("rosa.desk").build());
		token.sign(new RSASSASigner(this.key));
		return token.serialize();
	}

	private void answerSlowly(HttpExchange exchange) throws IOException {
		LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
		byte[] keys = new JWKSet(this.key).toString().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, keys.length);
		exchange.getResponseBody().write(keys);
		exchange.close();
	}

}

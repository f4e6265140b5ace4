package org.clinicops.localstack.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * The key that signs tokens: made once and kept in a file that only its owner can read,
 * so that tokens outlive a restart.
 */
final class SigningKey {

	private SigningKey() {
	}

	static RSAKey loadOrCreate(Path file) throws IOException, ParseException, JOSEException {
		if (Files.exists(file)) {
			return RSAKey.parse(Files.readString(file));
		}
		RSAKey key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(file, key.toJSONString());
		return key;
	}

}

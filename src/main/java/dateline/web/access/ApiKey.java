package dateline.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key as the configuration holds it: its hash and what it allows. A key is 32 random bytes, so one round of SHA-256 is enough: there is
 * nothing to guess.
 *
 * @param sha256 of the key's characters in UTF-8, as 64 hexadecimal digits
 */
public record ApiKey(String sha256, Role role) {

    /** What a key allows; a writer may read as well. */
    public enum Role {
        READER,
        WRITER
    }

    private static final int BYTES = 32;

    public ApiKey {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    // it is not repeated: it may be the key itself
                    "sha256 must be the hash of the key, 64 hexadecimal digits in small letters, as dateline key prints it");
        }
    }

    /** A new key, to be told to its holder only. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The hash of a key. */
    public static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}

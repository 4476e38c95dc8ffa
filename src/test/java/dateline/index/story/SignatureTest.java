package dateline.index.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts are near-duplicates by their signatures alone; what Elasticsearch makes of them is in StoriesIT. */
class SignatureTest {
    private static final String LONG =
            "Envoys of Norland and Sudmark signed a treaty on fishing in Port Ayle on Monday after nine months of talks. The treaty"
                    + " divides the waters off the Grey Isles, where trawlers of both had rammed each other in March, and lets 140 boats"
                    + " of each side fish for cod from June. Norland's minister Ada Krol called it a beginning.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one text | other text | near
                "Krol visits Port Ayle to sign a fishing treaty with Sudmark on Monday, officials said. | Krol visits Port Ayle to sign a fishing treaty with Sudmark on Monday, officials said. | true",
                "Minister Krol visits Port Ayle to sign a fishing treaty with Sudmark on Monday, officials said. | Krol visits Port Ayle to sign a fishing treaty with Sudmark on Monday, officials said. | true",
                "Norland: Krol visits Port Ayle to sign a treaty on fishing with Sudmark this Monday. | Krol visits Port Ayle to sign a treaty on fishing with Sudmark this Monday. | true",
                "Alba Corp sets quarterly dividend of 12 cts, payable April 1, record March 15. | Borea Inc sets quarterly dividend of 30 cts, payable May 4, record April 20. | false",
                "Krol resigns. | Krol resigns. | true",
                "Krol resigns. | Krol resigned. | false",
                "Krol resigns. | | false",
                "| | false",
                "克罗尔周一访问港口签署捕鱼条约官员说谈判持续九个月 | 克罗尔周一访问港口签署捕鱼条约官员说谈判持续九个月了 | true",
            })
    void shortTextsAreNearWhereTheirNamesAndNumbersAre(String one, String other, boolean near) {
        assertNear(one == null ? "" : one, other == null ? "" : other, near);
    }

    @ParameterizedTest
    @CsvSource({"0, 320, true", "0, 200, true", "90, 320, true", "0, 30, false"})
    void aPartIsNearUnlessItIsSmall(int from, int to, boolean near) {
        assertNear(LONG.substring(from, Math.min(to, LONG.length())), LONG, near);
    }

    /** Six other reports of that length around it. */
    @Test
    void aDigestIsNoneOfItsReports() {
        String digest = LONG;
        for (char letter : "aeioun".toCharArray()) {
            digest += ' ' + LONG.replace(letter, 'x');
        }

        assertNear(LONG, digest, false);
    }

    private static void assertNear(String one, String other, boolean near) {
        assertThat(Signature.of(null, one).isNear(Signature.of(null, other))).isEqualTo(near);
        assertThat(Signature.of(null, other).isNear(Signature.of(null, one))).isEqualTo(near);
    }
}

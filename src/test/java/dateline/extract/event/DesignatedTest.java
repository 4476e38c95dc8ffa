package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom an act of sanctions names beside the country: sentence, first act, names. */
class DesignatedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The United States sanctioned the Russian bank Promsvyazbank Corp and businessman Pavel Zuyev over the war. | US>RU | Promsvyazbank Corp; Pavel Zuyev",
                "Britain imposed sanctions on Russian shipping firm Volga Lines Ltd, Foreign Secretary James Hill said. | GB>RU | Volga Lines Ltd",
                "The EU imposed an asset freeze on Syrian minister Adnan Rahal and Damascus Holdings Ltd after talks in Brussels. | EU>SY | Adnan Rahal; Damascus Holdings Ltd",
                "Iranian airline Zagros Freight Co was blacklisted by the United States, said Treasury official Mark Stone. | US>IR | Zagros Freight Co",
                "The United States lifted sanctions on the Russian company Norsk Alloys Corp. | US>RU | Norsk Alloys Corp",
                "Canada imposed sanctions on Belarus because Viktor Morozov was jailed. | CA>BY | ''",
                "President Anna Berg imposed sanctions on Russia, Norway said. | ?>RU | ''",
                "The Gulf Bankers Association and Oman are threatening to impose sanctions on Iran. | OM>IR | ''",
                "The United States imposed tariffs on steel from China to help makers such as Harlow Steel Corp. | US>CN | ''",
                "Norway imposed sanctions on Russia. | NO>RU | ''",
            })
    void personsAndFirmsAreKept(String sentence, String parties, @Nullable String names) {
        Event event = Told.by(sentence).stream()
                .filter(one -> one.action() != null)
                .findFirst()
                .orElseThrow();

        assertThat(parties).endsWith(">" + event.target());
        assertThat(event.designated())
                .isEqualTo(names == null || names.isEmpty() ? List.of() : List.of(names.split("; ")));
    }
}

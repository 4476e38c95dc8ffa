package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sanctions as news tell them: approved, joined, blocked, threatened with an object, by words that stand apart, and what is none. */
class SanctionNewsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "The European Union gave final approval to a price cap on Russian oil. | EU>RU impose asserted",
                "EU gives green light to new sanctions on Belarus | EU>BY impose asserted",
                "EU ambassadors sign off on 12th sanctions package against Russia | EU>RU impose asserted",
                "The U.S. widened curbs on Chinese companies' access to semiconductors. | US>CN tighten asserted",
                "China curbs graphite exports to the United States | CN>US impose asserted",
                "Beijing will require export permits for gallium and germanium. | CN>? impose planned",
                "The U.S. added 28 Chinese companies to its trade blacklist. | US>CN tighten asserted",
                "Zelensky urged the EU to ban Russian oil. | UA>RU call-for asserted",
                "Lithuania barred Russian tourists from entering. | LT>RU impose asserted",
                "Georgia barred a Ukrainian minister from entering. | GE>UA impose asserted",
                "Finland stopped issuing visas to Russians. | FI>RU impose asserted",
                "The U.S. revoked the visas of Salvadoran judges. | US>SV impose asserted",
                "The package added 116 Russians to the EU's blacklist. | EU>RU tighten asserted",
                "Britain sanctioned Gazprombank's Luxembourg branch. | GB>RU impose asserted",
                "Canada and Australia followed suit with sanctions on ten Iranians. | CA>IR impose asserted; AU>IR impose asserted",
                "Countries that keep buying Russian crude would be hit with tariffs by the United States. | US>? impose planned",
                "The EU prolonged until January 31, 2025 the restrictions on the Russian economy. | EU>RU extend asserted",
                "The EU package of sanctions against Russia lowers the price cap on its crude. | EU>RU tighten asserted",
                "Mali hit by ECOWAS sanctions | ECOWAS>ML impose asserted",
                "Norway granted Chad a waiver from the sanctions. | NO>TD ease asserted",
                "Norway took three banks of Chad off its blacklist. | NO>TD lift asserted",
                "Norway struck Togo from its sanctions list. | NO>TG lift asserted",
                "Norway took Chad to court over its blacklist. | ^^",
                "Norway gave Chad an exemption from its tariffs. | NO>TD ease asserted",
                // whose they are sends them, whom they name suffers them
                "Togo condemned Norway's sanctions. | NO>? impose asserted",
                "Chile sanctions hurt trade. | ?>CL impose asserted",
                "Chad on Monday told Mali to free two students or face tariffs. | TD>ML threaten asserted",
                "Norway joins EU sanctions on Iran | NO>IR impose asserted",
                "Seoul joined U.S.-led export controls on Russia. | KR>RU impose asserted",
                "Sanctions-hit Russia turns to China | ?>RU impose asserted",
                "Algeria suspended trade with Spain. | DZ>ES impose asserted",
                "Colombia halted coal exports to Israel. | CO>IL impose asserted",
                "Russia halted gas supplies to Poland and Bulgaria. | RU>PL impose asserted; RU>BG impose asserted",
                "The EU bans Russian diamonds | EU>RU impose asserted",
                "India bans Chinese apps | IN>CN impose asserted",
                "China blocked imports of Taiwanese pineapples. | CN>TW impose asserted",
                "Poland and Hungary banned imports of Ukrainian grain. | PL>UA impose asserted; HU>UA impose asserted",
                "South Korea decided against imposing sanctions on Russia. | KR>RU impose denied",
                "Hungary blocked new EU sanctions against Patriarch Kirill. | EU>? impose denied",
                "Russia vetoed a UN resolution to impose sanctions on Mali's junta. | UN>ML impose denied",
                "Turkey vetoed the lifting of sanctions on Cyprus. | TR>CY refuse-to-ease asserted",
                "Hungary and Slovakia refuse to back sanctions on Russian gas. | HU>RU impose denied; SK>RU impose denied",
                "The White House warned China of sanctions if it arms Russia. | US>CN threaten asserted",
                "The U.S. warned Turkey of sanctions over its purchase of Russian missiles. | US>TR threaten asserted",
                "Trump threatened Mexico with tariffs. | US>MX threaten asserted",
                "The EU threatened Serbia with sanctions. | EU>RS threaten asserted",
                "Washington threatens sanctions on Iraq if U.S. troops are expelled. | US>IQ threaten asserted",
                "The U.S. Supreme Court struck down Trump's tariffs on Chinese goods. | US>CN lift asserted",
                "Trump delays tariffs on Canada and Mexico for a month | US>CA ease asserted; US>MX ease asserted",
                "Russia responded with sanctions of its own against 963 Americans. | RU>US impose asserted",
                "The United States has removed Sudan from its list of state sponsors of terrorism. | US>SD lift asserted",
                "Iraq got a waiver from U.S. sanctions to import Iranian electricity. | US>IQ ease asserted",
                "The United States issued more than 500 new sanctions targeting Russia. | US>RU impose asserted",
                "Washington granted sanctions relief to Syria. | US>SY ease asserted",
                "Britain resumed arms sales to Turkey. | GB>TR lift asserted",
                "Japan resumes imports of Chinese beef | JP>CN lift asserted",
                "France stopped banning British beef. | FR>GB lift asserted",
                "Japan agreed to stop blocking Cambodian fruit. | JP>KH agree-to-ease asserted",
                "Germany failed to ban Russian coal. | DE>RU impose denied",
                "Chad has yet to impose sanctions on Mali. | TD>ML impose denied",
                "Turkey rejected calls to ban Russian gas. | TR>RU impose denied",
                "The US suspended Brazilian steel tariffs. | US>BR ease asserted",
                "The U.S., which had warned China, sanctioned Huawei. | US>CN impose asserted",
                "The U.S., urged by Israel, banned Iranian oil. | US>IR impose asserted",
                "The ban on Huawei, imposed by Britain in 2020, stays. | GB>CN impose asserted",
                "Serbia, unlike Croatia, will ban Bosnian meat. | RS>BA impose planned",
                "Brazil cancelled a ban on Argentine wheat imports. | BR>AR lift asserted",
                "The EU, whose members had been divided, banned imports of Russian gas. | EU>RU impose asserted",
                "The EU bans Russian ships | EU>RU impose asserted",
                "Togo denounced the sanctions imposed on Niger. | ?>NE impose asserted",
                "Benin criticised sanctions on Niger. | ?>NE impose asserted",
                "Ghana welcomed the embargo against Mali by ECOWAS. | ECOWAS>ML impose asserted",
                "Peru condemned Chile for its new sanctions on Bolivia. | CL>BO impose asserted",
                "Brazil complained of the tariffs imposed in April. | ^^",
                "Japan lifted the export curbs imposed on South Korea in 2019. | JP>KR lift asserted; JP>KR impose asserted",
                "Kenyan tea was hit with Egyptian tariffs of 30%. | EG>KE impose asserted",
                "The sanctions, imposed by Norway in coordination with Iceland, target ten Belarusian judges. | NO>BY impose asserted",
                "Malawian firms subject to EU sanctions met in Lusaka. | EU>MW impose asserted",
                "Latvia barred goods subject to EU sanctions from crossing. | EU>? impose asserted",
                "Spain and Portugal are pushing for EU sanctions on Nicaraguan officials. | ES>NI call-for asserted; PT>NI call-for asserted",
                "Kenya suspended trade ties with Somalia and imposed a ban on its flights. | KE>SO impose asserted",
                "Algeria cut ties with Morocco and closed its airspace to it. | DZ>MA impose asserted",
                "Guinea's junta said ECOWAS sanctions were illegal. | ECOWAS>? impose asserted",
                "Bulgaria's president said the EU's anti-Iranian sanctions were hurting Europe. | EU>IR impose asserted",
                "Moscow vowed to retaliate against the new British sanctions. | GB>RU impose asserted",
                "Tehran pledged to respond to Canadian sanctions on its tankers. | CA>IR impose asserted",
                "Norway said it would match U.S. sanctions on two Belarusian firms. | NO>BY impose planned",
                "Russia and China failed to delay the return of U.N. sanctions on Libya. | UN>LY impose asserted",
                "The dinar fell after the return of U.N. sanctions. | UN>? impose asserted",
                "Ghana called again for an end to the U.S. embargo on Cuba. | GH>US call-for-easing asserted",
                "Kenya had not received any request to enforce sanctions against South Sudanese officials. | KE>SS impose denied",
                "The sanctions office in London fined a Danish bank. | ^^",
                "Serbia threatened to veto the extension of EU sanctions on Belarus. | EU>BY lift possible",
                "Canada put Cuba back on its blacklist. | CA>CU impose asserted",
                "Britain targeted Iran's oil sector with its biggest sanctions package since 2012. | GB>IR impose asserted",
                "Hungary won a one-year exemption from U.S. sanctions. | US>HU ease asserted",
                "Peru complained to Chile over its ban on Peruvian mangoes. | CL>PE impose asserted",
                "Trump gave Maduro ten days to go or face new tariffs. | US>VE threaten asserted",
                "Russia vetoed a resolution extending an embargo on Mali. | ?>ML lift asserted",
                "Canada ordered hard-hitting sanctions on Iran's Supreme Leader Ayatollah Ali Khamenei. | CA>IR impose asserted",
                "The U.S. sanctioned a judge over the court's arrest warrant for Israel's prime minister. | US>? impose asserted",
                "Britain freezes French aircraft deal | ^^",
                "Ukraine stopped Russian drones over Kyiv. | ^^",
                "Indonesia bans palm oil exports | ^^",
                "Police banned a protest in Paris. | ^^",
                "The court suspended imports from three farms. | ^^",
            })
    void whoDoesWhatToWhom(String text, String events) {
        String told = Told.by(text).stream()
                .filter(event -> event.action() != null)
                .map(event -> Told.parties(event) + " "
                        + Objects.requireNonNull(event.action()).code() + " "
                        + event.modality().code())
                .collect(Collectors.joining("; "));

        assertThat(told).isEqualTo(events);
    }
}

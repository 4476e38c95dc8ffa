package dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates without a year or week: to come, or past, or of the year that the words before told. Published on Wednesday, 7 February 2024. */
class DatesAheadTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 2, 7);
    private static final DateFinder FINDER = new DateFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Leaders are meeting in Brussels on Thursday.              | Thursday=2024-02-08",
                "Police are investigating a crash on Thursday.             | Thursday=2024-02-01",
                "Syria's contingent arriving Tuesday was small.            | Tuesday=2024-02-06",
                "The two sides agreed to resume talks on Friday.           | Friday=2024-02-09",
                "The two sides agreed on Friday to resume talks.           | Friday=2024-02-02",
                "The council voted to extend the ban on Friday.            | Friday=2024-02-02",
                "Workers threatened to strike on Monday.                   | Monday=2024-02-12",
                "He urged supporters to march on Sunday.                   | Sunday=2024-02-11",
                "She is supposed to leave this Saturday.                   | this Saturday=2024-02-10",
                "He was supposed to leave on Saturday.                     | Saturday=2024-02-03",
                "The minister vowed to quit by Friday.                     | Friday=2024-02-09",
                "The troops must leave by Friday.                          | Friday=2024-02-09",
                "By Sunday, the rebels had reached the capital.            | Sunday=2024-02-04",
                "The judge said that he must be freed, and set Friday.     | Friday=2024-02-02",
                "The hearing was postponed to Friday.                      | Friday=2024-02-09",
                "The vote was moved from Tuesday to Thursday.              | Tuesday=2024-02-06; Thursday=2024-02-08",
                "Talks resume Thursday, officials said.                    | Thursday=2024-02-08",
                "Talks resumed Thursday, officials said.                   | Thursday=2024-02-01",
                "We vote tomorrow; on Friday the committee meets.          | tomorrow=2024-02-08; Friday=2024-02-09",
                "The next round, on Friday, will be in Rome.               | Friday=2024-02-09",
                "The summit on Friday will be short.                       | Friday=2024-02-09",
                "Schools stay closed until Monday, they said on Tuesday.   | Monday=2024-02-12; Tuesday=2024-02-06",
                "Until Monday, they said, nothing had moved.               | Monday=2024-02-05",
                "Ahead of Sunday's election, borders were shut.            | Sunday=2024-02-11",
                "Officials prepared for Saturday's vote.                   | Saturday=2024-02-10",
                "Thursday's summit will be short.                          | Thursday=2024-02-08",
                "Monday's raid killed three.                               | Monday=2024-02-05",
                "Ahead of the weekend, traders sold oil.                   | the weekend=2024-W06-WE",
                "Economists expect it to peak in the second quarter.       | the second quarter=2024-Q2",
                "The rule applies from July 15, the ministry said.         | July 15=2024-07-15",
                "Prices have come down from the middle of October.         | the middle of October=2023-10",
                "All troops must leave by the end of August.               | the end of August=2024-08",
                "The tax comes into force on 1 January.                    | 1 January=2025-01-01",
                "The tax came into force on 1 January.                     | 1 January=2024-01-01",
                "Fighting has gone on since Feb. 20.                       | Feb. 20=2024-02-20",
                "Fighting has gone on since March.                         | March=2023-03",
                "Fighting has gone on since Mar. 8.                        | Mar. 8=2023-03-08",
                "Parliament elected him on 26 March.                       | 26 March=2023-03-26",
                "Talks were due to start on March 10.                      | March 10=2024-03-10",
                "the evidence in the October slaying                       | October=2023-10",
                "It was the heat that struck Europe this summer.           | this summer=2023-SU",
                "They will meet this summer.                               | this summer=2024-SU",
                "In January, it announced plans to build a port.           | January=2024-01",
                "They met this October.                                    | this October=2023-10",
            })
    void theNearestWordsDecide(String text, String values) {
        assertThat(values(text)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "from 27 September to 10 November 2020        | 27 September=2020-09-27; 10 November 2020=2020-11-10",
                "from 27 December to 10 January 2020          | 27 December=2019-12-27; 10 January 2020=2020-01-10",
                "In January and February 2022 they massed.    | January=2022-01; February 2022=2022-02",
                "(5 May - 10 June 1940)                       | 5 May=1940-05-05; 10 June 1940=1940-06-10",
                "a tour from March 3 to 8.                    | March 3 to 8=2024-03-03/2024-03-08",
                "from March 3 to 8 men                        | March 3=2024-03-03",
                "The revolt began in April 1876. It was crushed in May. | April 1876=1876-04; May=1876-05",
                "It began in December 1801. They landed in February.    | December 1801=1801-12; February=1802-02",
                "The pact of May 2015 holds. On Monday they met; in June they had not. | May 2015=2015-05; Monday=2024-02-05; June=2023-06",
                "Last year's meeting took place in June.      | Last year=2023; June=2023-06",
                "In 2019, the leaders met in June.            | 2019=2019; June=2019-06",
                "It was begun in 2014 and last extended in March. | 2014=2014; March=2023-03",
                "In 1885 they united; in May of the following year he left. | 1885=1885; May of the following year=1886-05",
                "He married in June 1846. That autumn they left.      | June 1846=1846-06; That autumn=1846-FA",
                "I spoke on 30 October 1960. On that October night it rained. | 30 October 1960=1960-10-30; that October=1960-10",
                "It fell last week, and rose the week before that.    | last week=2024-W05; the week before that=2024-W04",
                "It is held each year in October.             | each year=P1Y; October=XXXX-10",
                "Every October they gather, usually in May.   | Every October=XXXX-10; May=XXXX-05",
                "A month or so ago, a year or two ago         | A month or so ago=2024-01; a year or two ago=PAST_REF",
                "Ten years ago tomorrow night it fell.        | Ten years ago tomorrow night=2014-02-08",
                "Three decades ago this week it fell.         | Three decades ago this week=1994-W06",
                "Over the next decade it will grow.           | the next decade=P10Y",
                "the first nine months of 2022                | the first nine months=P9M; 2022=2022",
                "As early as 1623, painted c. 1450            | 1623=1623; 1450=1450",
                "UN Resolution 1973 of 2011                   | 2011=2011",
                "the Prague Spring of 1968                    | 1968=1968",
                "On New Year's Eve a drone fell. On Christmas a truce held. | New Year's Eve=2023-12-31; Christmas=2023-12-25",
                "on Sudanese Independence Day                 | ",
                "Chad celebrated its Independence Day         | ",
                "on Valentine's Day and Mother's Day          | Valentine's Day=2024-02-14; Mother's Day=2024-05-12",
                "on Ukraine's Independence Day                | Ukraine's Independence Day=2023-08-24",
                "said on the programme \"This Week\" of ABC | ",
            })
    void theWordsBesideTellTheYear(String text, @Nullable String values) {
        assertThat(values(text)).isEqualTo(values == null ? "" : values);
    }

    private static String values(String text) {
        return FINDER.find(Text.of(Field.BODY, text), PUBLISHED).stream()
                .map(mention -> mention.span().text() + "=" + ((Mention.Date) mention).value())
                .collect(Collectors.joining("; "));
    }
}

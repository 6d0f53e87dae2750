//! What English has around its numbers.

use super::words::{Adjectives, ProseWords, counted, keyed, list};

pub(in crate::number) fn english() -> ProseWords {
    ProseWords {
        nouns: keyed(NOUNS),
        plain_nouns: list(
            "figures, figure, parts, part, sources, source, ways, way, things, thing, rates, rate, lines, line, trees, \
             tree, words, word, tables, table, sentences, sentence, reports, report, pages, page, kinds, kind, \
             types, type, sides, side, steps, step, ends, end, questions, answers, reasons, reason, examples, \
             groups, group, segments, languages, numbers, number, values, value, columns, rows, periods, dates, \
             date, footing, option, options, versions, version, measure, measures, sorts, forms, sets, points of \
             view, articles, colours, factors, releases, definitions, of them, of these, others, other, another, \
             squares, same, regions, region, denominators, denominator, areas, area, names, name, labels, scales, situations, statements, counts, accounts, series, conditions",
        ),
        before_nouns: Vec::new(),
        adjectives: Adjectives::Before,
        stops: list(
            "of, in, at, for, to, with, who, that, which, were, was, is, are, be, been, being, on, by, from, as, than, or, but, \
             while, when, where, if, because, since, under, over, according, per, between, among, against, after, \
             before, until, during, it, they, he, she, we, you, i, this, these, those, the, a, an, not, no, had, \
             has, have, rose, fell, grew, up, down, more, less, fewer, will, would, may, might, can, could, should, \
             must, did, do, does, said, says, then, so, yet, its, their, his, her, our, each, every, all, both, \
             befell, into, within, without, across, compared, numbered, reached, made, belonged, counted, such, \
             about, only, just, also, too, ago, earlier, later, them, us, me, whom, him, there, here, still, now, each other",
        ),
        only: list("only, just, merely, a mere, no more than a mere"),
        idioms: list(
            "24/7, 9/11, one of, no one, one another, one by one, one at a time, each one, this one, that one, the one, which one, any one, \
             every one, one day, on one hand, on the one hand, one hand, one thing, number one, one and all, \
             one way or another, one or another, one way, two-way, one-way, one-off, one and the same, one or two, \
             all in one, at one, one more time, one-stop, first-hand, second-hand, zero-sum, net zero, \
             no two, in two minds, the other half, better half, two by two, one side, one side of, all-in-one, \
             as one, half-hearted, half-way, half time, half-time, half day, half-day, half-yearly, half-year, \
             half year, half yearly, a quarter past, a quarter to, one's, one-time, at sixes and sevens, \
             point of view, in point",
        ),
        pointing: list("the, these, those, both, all, other, its, their, his, her, our, such"),
        ones: list("one"),
        may: list("may, can, could, should, must, might, cannot, would, does, has to, need not, belongs, belong, is, at"),
        several: list("several, a few, few"),
        changes: list(
            "rose, fell, grew, increased, decreased, dropped, declined, climbed, jumped, shrank, slipped, rise, \
             fall, growth, increase, decrease, drop, decline, up, down, changed, went, rising, falling, growing, \
             increasing, declining, moved, soared, plunged, improved, expanded, doubled, tripled, quadrupled, halved, gained, advanced, slid, sank, widened, narrowed, edged",
        ),
        ordinals: counted(
            1,
            "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, \
             fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth",
        )
        .into_iter()
        .chain([("thirtieth".to_owned(), 30), ("fortieth".to_owned(), 40), ("fiftieth".to_owned(), 50)])
        .chain([("hundredth".to_owned(), 100), ("thousandth".to_owned(), 1000)])
        .collect(),
        ordinal_before: Vec::new(),
        ordinal_after: list("st, nd, rd, th"),
        decade: list("s"),
        months: vec![("Sept".to_owned(), 9)],
        weekdays: list("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"),
        year_before: list(
            "in, since, during, of, year, years, by, until, from, before, after, for, through, end, late, early, mid, fiscal, \
             between, between the, throughout, base",
        ),
        parts_of_year: list("quarter, Q, H, half, semester, trimester"),
        year_joiner: list("of"),
        time_before: list("o'clock at"),
        time_after: list(
            "a.m., p.m., a.m, p.m, am, pm, AM, PM, o'clock, hrs, GMT, UTC, WIB, WITA, WIT, Jakarta time, local time",
        ),
        laws: list(
            "Law, law no, Act, government regulation, presidential regulation, ministerial regulation, regulation, Decree, \
             article, articles, section, clause, paragraph, UU, PP, Perpres, Permenaker, Convention, bylaw, \
             circular, constitution, Recommendation, chapter, annex, schedule",
        ),
        labels: list(
            "No., Nos., no., nr., Nr., number, numbers, page, pages, pp., p., table, tables, figure, fig., figs., chart, \
             map, box, note, floor, room, volume, vol., issue, edition, version, ver., part, item, row, column, \
             line, level, question, phase, gate, platform, route, unit, block, step, appendix",
        ),
        ranks: list("rank, ranked, ranks, position, ranking"),
        codes: list("iso, sdg, sdgs, rfc, covid, windows, android, type, code, IPSAS, IFRS, ISIC"),
        phones: list(
            "call, phone, telephone, tel, tel., hotline, call center, call centre, contact center, contact centre, \
             whatsapp, fax, dial, mobile, helpline, text",
        ),
        accounts: list(
            "account, account number, id number, id no., identity number, tax number, postal code, postcode, zip, \
             zip code, membership number, iban, swift, card number, po box, P.O. Box",
        ),
        places: list("regency, regency of, island, islands, cape, mount, river, lake"),
        folds: list("fold, times as, times more, times the, times higher, times that, times larger, times what"),
        times: list("times, x"),
        during: list("over, within, under"),
        frequencies: list(
            "a year, a month, a week, a day, per year, per month, per week, per day, every year, each year, an hour, yearly, daily, in a row, running",
        ),
        factors: [
            ("twice", 200),
            ("thrice", 300),
            ("doubled", 200),
            ("doubling", 200),
            ("double the", 200),
            ("double that", 200),
            ("double its", 200),
            ("more than double", 200),
            ("twofold", 200),
            ("threefold", 300),
            ("fourfold", 400),
            ("fivefold", 500),
            ("sixfold", 600),
            ("sevenfold", 700),
            ("eightfold", 800),
            ("ninefold", 900),
            ("tenfold", 1000),
            ("tripled", 300),
            ("tripling", 300),
            ("triple the", 300),
            ("triple that", 300),
            ("quadrupled", 400),
            ("quadrupling", 400),
            ("halved", 50),
            ("halving", 50),
        ]
        .map(|(word, hundredths)| (word.to_owned(), hundredths))
        .to_vec(),
        abbreviations: list(
            "no, nos, p, pp, vol, fig, figs, mr, mrs, ms, dr, prof, st, mt, vs, etc, e, g, i, approx, c, ca, inc, ltd, co, \
             corp, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, rp, cf, ed, tel, a, m, ver, jl",
        ),
    }
}

const NOUNS: &[(&str, &str)] = &[
    (
        "persons",
        "people, person, persons, participants, participant, workers, worker, members, member, employees, employee, \
         wage earners, wage earner, self-employed, the self-employed, men, women, man, woman, residents, \
         inhabitants, labourers, laborers, labour force, labor force, workforce, teachers, teacher, farmers, \
         farmer, fishers, fishermen, fisherman, migrants, migrant workers, pensioners, retirees, beneficiaries, \
         beneficiary, heirs, heir, civil servants, civil servant, public servants, drivers, driver, students, \
         student, jobseekers, unemployed, staff, staff members, traders, trader, children, citizens, citizen, \
         enrolees, enrollees, enrolments, enrollments, contributors, contributor, recipients, recipient, \
         individuals, individual, volunteers, officials, governors, governor, patients, applicants, souls, \
         freelancers, freelancer, headcount, nurses, midwives, lecturers, seafarers, domestic workers, victims, \
         customers, users, adults, apprentices, interns, trainees, claimants, claimant",
    ),
    (
        "employers",
        "employers, employer, companies, company, firms, firm, businesses, business, enterprises, enterprise, \
         establishments, establishment, business entities, MSMEs, SMEs, corporations, cooperatives",
    ),
    (
        "outlets",
        "outlets, outlet, desks, desk, branches, branch, branch offices, branch office, offices, office, channels, \
         channel, service points, service point, sub-branches, sub-branch, counters, counter, regional offices, \
         regional office, information channels, kiosks, kiosk",
    ),
    ("agents", "agents, agent, partners, partner"),
    ("provinces", "provinces, province"),
    ("regencies", "regencies, regency, regencies and cities, cities, city, municipalities"),
    ("districts", "districts, district"),
    ("villages", "villages, village, hamlets"),
    ("cases", "cases, case, claims, claim, accidents, accident, injuries, applications, files, complaints"),
    ("projects", "projects, project"),
    ("households", "households, household, families, family, heads of family"),
    ("programmes", "schemes, scheme, programmes, programme, programs, program"),
    ("islands", "islands, island"),
    ("countries", "countries, country, nations"),
    ("years", "years, year, decades, decade, years old"),
    ("quarters", "quarters, consecutive quarters"),
    ("months", "months, month"),
    ("weeks", "weeks, week"),
    ("days", "days, day"),
    ("hours", "hours, hour"),
    ("minutes", "minutes, minute"),
    ("seconds", "seconds"),
    ("kilometres", "kilometres, kilometers, kilometre, km"),
    ("metres", "metres, meters"),
    ("hectares", "hectares, hectare, ha"),
    ("tonnes", "tonnes, tons, ton"),
    ("units", "units, cards, card, houses, homes, copies"),
    ("schools", "schools, school, universities, campuses"),
    ("hospitals", "hospitals, hospital, clinics, clinic, health centres"),
];

# The words of the pages in English.
# Numbers and dates come written out; nothing is calculated here.

## Parts of addresses: small letters, digits and hyphens only

path-reports = reports
path-regions = regions
path-measures = measures
path-methodology = methodology
path-about = about
path-glossary = glossary
path-sources = sources
path-data = data
path-revisions = revisions
path-quality = data-quality
path-compare = compare
path-search = search
path-charts = charts
path-latest = latest
path-editions = single-file
path-calendar = calendar
path-figures = figures

## The language in its own words, and its locale for previews

language-name = English
language-locale = en_GB

## Finding one's way

skip-to-content = Skip to content
nav-main = Main menu
nav-languages = Language
nav-breadcrumbs = Where you are
nav-footer = More links
nav-contents = On this page
nav-standing = About this region
nav-releases = Reports before and after
nav-home = Home
nav-reports = Reports
nav-regions = Regions
nav-measures = Measures
nav-data = Data
nav-methodology = Methodology
nav-about = About
nav-glossary = Glossary
nav-sources = Sources
nav-revisions = Revisions
nav-quality = Data quality
nav-compare = Compare regions
nav-calendar = Calendar
nav-feed = Atom feed
feed-title = { $site }: reports and revisions
feed-revision = { $count ->
    [one] { $text } figure revised: { $source }
   *[other] { $text } figures revised: { $source }
}
page-of-region = { $region }, { $release }
page-description-region = { $noun } in { $region }, { $period }: { $value }. Figures, charts and where they come from.
page-title-report = { $region }: report on { $period }
page-title-profile = { $region }: all figures
page-title-data = Data to download and reuse
preview-alt = Blue squares, with the word Cakupan below them
page-description-profile = Figures for { $region } from every report, with their sources and dates.
page-description-measure = Meaning, denominator and every figure for { $measure }.

## Foot of the page

published-by = Published by { $organisation }.
contact = Questions:
licence = Licence:
page-address = Address of this page:
data-until = Data up to
generated-from = This page was made from data files and narratives by { $generator }. Every figure can be traced to its source.
preview-notice = Preview, not for distribution. Not published yet: { $list }.
preview-nothing = Preview, not for distribution. All reports are published.
preview-draft = { $release } (draft)
preview-embargoed = { $release } (under embargo until { $due })
vintage-notice = This page shows what was known on { $date }. Figures published later are not here.

## Home

newest-report = Newest report
read-report = Read the full report
heading-find-region = Find your region
heading-changes = What has changed
heading-all-reports = All reports
no-reports = No report has been published yet.
home-quality = How complete and how certain are these figures?
newest = newest
published-on = published
released-on = released
next-release = Next report:

## Reports

report = Report
all-years = All years
all-years-of = { $region }, all years
heading-headline = Headline figures
heading-story = In brief
heading-standing = About { $region }
heading-regions = Figures by region
heading-figures = Every figure and where it comes from
heading-doubts = Figures that do not agree
doubts-lead = These sources give figures that cannot all be right. We show all of them and mark the one in use.
heading-provenance = Sources, downloads and citation
heading-sources = Sources
heading-downloads = Downloads
heading-citation = How to cite this
citation = { $organisation } ({ $year }). { $title }. { $site }. { $address }
heading-related = Related regions
heading-parents = Part of
heading-children = Made up of
heading-similar = Regions of similar size
heading-peers = Compare with
earlier-report = Earlier report
later-report = Later report
only-within = No figures have been reported for { $region } as a whole. See the regions within it.
not-yet-reported = No figures have been reported for { $region } yet. This page fills as soon as they are published.
figures-caption = Figures for { $region } with their periods and sources
figures-folded = This page has { $count } figures. The other { $folded } are folded below, by measure.
figures-on-paper = On paper only the headings of folded figures are printed. The full tables are at the address of this page and in the files to download.
sum-covers = The sum covers { $covered } of { $of } { $level }.
sum-of-regions = { $covered } of { $of } { $level }
text-other-language = This text is not available in English yet.
text-outdated = This text is older than the version in the other language and may lack the latest changes.
numbers-verified =
    { $count ->
        [one] { $checked } of { $all } number typed in this text agrees with the data.
       *[other] { $checked } of { $all } numbers typed in this text agree with the data.
    }
claims-verified =
    { $count ->
        [one] { $text } claim on rises, falls or ranks is borne out by the data.
       *[other] { $text } claims on rises, falls or ranks are borne out by the data.
    }
claims-unchecked =
    { $count ->
        [one] { $text } other statement was not checked.
       *[other] { $text } other statements were not checked.
    }
numbers-bound =
    { $count ->
        [one] { $text } of them was pointed out by the author.
       *[other] { $text } of them were pointed out by the author.
    }
numbers-outside =
    { $count ->
        [one] { $text } number is from a source outside the data.
       *[other] { $text } numbers are from sources outside the data.
    }
numbers-outdated =
    { $count ->
        [one] { $text } number has been revised since this text was published.
       *[other] { $text } numbers have been revised since this text was published.
    }
numbers-unchecked =
    { $count ->
        [one] { $text } number could not be checked.
       *[other] { $text } numbers could not be checked.
    }
number-was-and-is = { $was } (now { $now })
numbers-revised = This text has the figures known on { $day }. Revised since then: { $list }.

## The questions that pages answer

section-trend = Up or down?
section-target = How close to the target?
section-ranking = How do regions compare?
section-composition = Who is covered?
section-uncovered = Who is not covered yet?
section-map = Where?
section-heatmap = Regions over time

## Comparisons

compare-up = up { $amount } since { $since }
compare-down = down { $amount } since { $since }
compare-same = the same as in { $since }
compare-nearly = almost the same as in { $since }
compare-season = { $since }: { $value } (another season, not comparable)
compare-break = not comparable with { $since }. { $note }
compare-area = not comparable with { $since }: that figure is for { $region }
compare-nothing = no earlier figure, and no target for this time
compare-no-before = no earlier figure to compare with
compare-no-target = no target for this time
compare-target = { $percent } of the target of { $target }
compare-target-short = { $amount } below the target of { $target }
compare-target-nearly = almost at the target of { $target }
compare-target-met = exactly the target of { $target }
compare-target-reached = beyond the target of { $target }
compare-above = { $amount } above { $region }
compare-below = { $amount } below { $region }
compare-rank = number { $number } of { $of } { $level }
compare-share = { $percent } of all in { $region }
points = { $amount } points

## Changes in a sentence

change-up = rose by { $amount }
change-down = fell by { $amount }
change-none = did not change
change-nearly = hardly changed

## Figures

source = Source:
sources-many = { $count } sources
boundaries = Boundaries:
derived = Our calculation
details = Details
details-of = Details of the figure: { $noun }
about-figure = About this figure
formula = How it is worked out
wording = In the source's words
wording-when = Time as the source puts it
speaker = Said by
note = Note
disputed = sources differ
disputed-read = Read how they differ
used-here = used on this site
preferred-because = Preferred because:
dispute-others = Other sources say { $values }.
missing-not-available = not available
missing-not-applicable = not applicable
missing-confidential = confidential
missing-suppressed = suppressed
suppressed-note = Suppressed are counts so small that they could tell of persons or firms, and others that they could be worked out from.
missing-not-yet-reported = not yet reported
aspect-actual = actual
aspect-estimate = estimate
aspect-forecast = forecast
aspect-target = target
aspect-plan = plan
status-unstated = status not stated
status-provisional = provisional
status-final = final
status-revised = revised
category-total = total

## Charts, tables, files

chart-table = Show as a table
chart-where = { $what }, { $period }
download = Download:
download-page = The figures of this page
download-chart = Chart: { $title }
embed-chart = Embed
chart-file-source = Source: { $sources }
chart-on-page = Read the report: { $title }
download-release = Every figure of this report
download-all = Every figure on this site
format-csv = CSV
format-json = JSON
format-svg = SVG
format-png = PNG
format-xlsx = XLSX
format-zip = ZIP
format-bibtex = BibTeX
format-ris = RIS
column-measure = Measure
column-category = Category
column-period = Period
column-value = Value
column-kind = Kind
column-source = Source
column-region = Region
column-rank = Rank
column-change = Change
column-figure = Figure
column-old = Was
column-new = Now
column-name = Column
column-meaning = Meaning
count-figures = { $count ->
    [one] { $text } figure
   *[other] { $text } figures
}
count-regions = { $count ->
    [one] { $text } region
   *[other] { $text } regions
}

## Charts: the words inside

chart-target = target
chart-provisional = provisional
chart-expected = expected
chart-series-break = break in series
chart-undated = undated
chart-interval = range or bound
chart-spread = may be in several classes
chart-no-figure = no figure
chart-in-table = All figures are in the table below the chart.
chart-axis-cut = axis does not start at zero
chart-more = … { $count } more

## Charts: findings as titles, and descriptions

find-trend-up = { $what } in { $region } rose from { $old } ({ $from }) to { $new } ({ $to })
find-trend-up-from-peak = { $what } in { $region } rose from { $old } ({ $from }) to { $new } ({ $to }), below the peak of { $turn } ({ $when })
find-trend-down = { $what } in { $region } fell from { $old } ({ $from }) to { $new } ({ $to })
find-trend-down-from-low = { $what } in { $region } fell from { $old } ({ $from }) to { $new } ({ $to }), above the low of { $turn } ({ $when })
find-trend-nearly = { $what } in { $region } was almost the same in { $from } and in { $to }: { $new }
find-trend-same = { $what } in { $region } unchanged at { $new } since { $from }
find-trend-same-until = { $what } in { $region } unchanged at { $new } from { $from } to { $to }
find-trend-plain = { $what } in { $region }, { $from } to { $to }
find-target = { $what } in { $region } reached { $percent } of the { $period } target
find-target-short = { $what } in { $region }: { $amount } below the { $period } target
find-target-nearly = { $what } in { $region } almost reached the { $period } target
find-target-met = { $what } in { $region } met the { $period } target exactly
find-target-reached = { $what } in { $region } passed the { $period } target
find-rank = { $what }: { $region } is number { $number } of { $of } { $level }
find-even = { $what }, { $period }: the same, { $high }, in all { $known } { $level } with a figure
extreme-many = { $count } { $level }
find-extremes = { $what }: highest in { $top } ({ $high }), lowest in { $bottom } ({ $low })
find-half = { $what }: more than half of the total is in { $count } of { $of } { $level }, most in { $top } ({ $high })
find-parts = { $what } in { $region }: the largest part is { $part }, { $percent }
find-parts-tied = { $what } in { $region }: the largest parts are { $part }, { $percent } each
find-parts-even = { $what } in { $region }: all parts are equal, { $percent } each
find-change-up = { $what } rose in all { $of } { $level } compared between { $from } and { $to }, most in { $top } ({ $amount })
find-change-down = { $what } fell in all { $of } { $level } compared between { $from } and { $to }, most in { $top } ({ $amount })
find-change = { $what } from { $from } to { $to }: up in { $up } and down in { $down } of the { $of } { $level } compared
find-ways = { $place }: up for { $up }, down for { $down }
find-ends = { $region }, { $period }: { $list }
find-ways-up = { $place }: up for { $up }
find-ways-down = { $place }: down for { $down }
find-ways-of = { $what } in { $region }
what-parts = { $what } ({ $parts })
find-share = { $ratio }: { $what } in { $region }, { $period }, was { $value }
find-share-plain = { $what } in { $region }, { $period }: { $value }
words-for-all = all the, all
ratio = { $count } in { $of } { $whole }
ratio-about = About { $count } in { $of } { $whole }
list-and = { $first } and { $last }
text-trend = { $what } in { $region } over time, { $from } to { $to }.
text-break = Break in series in { $when }: { $note }
trend-former = figures of the area before
trend-later = figures of an area that came after
text-target = { $what } in { $region }: a bar for what was reached, a line across it for the { $period } target of { $target }.
text-ranking = { $what } in { $of } { $level }, { $period }: one bar a region, from the highest.
find-heatmap-up = { $what } rose between { $from } and { $to } in { $count } of { $of } { $level }
find-heatmap-up-all = { $what } rose between { $from } and { $to } in all { $of } { $level }
find-heatmap-down = { $what } fell between { $from } and { $to } in { $count } of { $of } { $level }
find-heatmap-down-all = { $what } fell between { $from } and { $to } in all { $of } { $level }
find-heatmap-both = { $level } with figures for both
find-heatmap-extremes = { $what }, { $period }: highest in { $top } ({ $high }), lowest in { $bottom } ({ $low })
text-heatmap = { $what } in { $of } { $level }: regions as rows, periods from { $from } to { $to } as columns; the stronger the colour, the higher the figure.
text-heatmap-empty = Without a figure: { $count } of { $cells } cells.
text-map = { $what } in { $of } { $level }, { $period }: one square a region; the stronger the colour, the higher the figure.
text-choropleth = { $what } in { $of } { $level }, { $period }; the stronger the colour, the higher the figure.
text-parts = { $what } in { $region }, { $period }: one bar, divided into its parts.
text-change = { $what } of { $of } { $level }: an open dot for { $from }, a filled dot for { $to }, and an arrow from one to the other. The highest of { $to } comes first.
text-slope = { $what } of { $of } { $level }: one line a region, from { $from } at the left to { $to } at the right. Those that have moved the most are named.
text-multiples = { $what } of { $of } { $level } from { $from } to { $to }: one small chart a region, all on the same scale, the highest first.
text-multiples-measures = { $what } in { $region } from { $from } to { $to }: one small chart for each, all on the same scale.
text-share = { $what } in { $region }, { $period }: { $value }. That many of the hundred squares are filled; each is one percent.
note-pairs = { $text } of { $of } { $level } { $count ->
    [one] does
   *[other] do
} not have figures for both periods.
note-sparks = The small lines show the way of the figures up to the one beside them; each has a scale of its own.
column-share = Share
denominator-of = of { $what }
table-sum = Sum
level-any = regions
regions-table = Headline figures of the { $level }, { $period }
notes = Notes
note-back = Back to the text
count-level = { $count } { $level }

## What the columns of the data files mean

data-whole = Every figure of every report, all earlier values included.
data-of-release = Every figure that the sources of this report state.
meaning-region = Key of the region
meaning-region_name = Name of the region
meaning-measure = Key of the measure
meaning-category = Category, separated by slashes; empty for the total
meaning-period = Period: day, month, quarter, year or span
meaning-aspect = Kind: actual, estimate, forecast, target, plan
meaning-value = Value, where it is a single number
meaning-low = Lower end, if there is one
meaning-high = Upper end, if there is one
meaning-bounds = Whether the ends are included: [ or ] yes, ( or ) no
meaning-precision = exact, rounded, approximate or magnitude
meaning-step = Step of rounding
meaning-missing = Why there is no figure
meaning-unit = Key of the unit
meaning-origin = Origin: stated (by a source) or derived (our calculation)
meaning-status = Status: unstated, provisional, final, revised
meaning-source = Key of the source
meaning-outlet = Publisher of the source
meaning-released = When the figure became known
meaning-wording = The source's words
meaning-speaker = Who said it
meaning-note = Note

## Regions

title-regions = Regions
regions-lead = Look by name, on the map, or by how regions are grouped. Each region has a page with all its figures from all reports.
heading-by-map = On the map
heading-by-tree = By grouping
show-list = Show { $count } names ({ $label })
heading-latest = Latest figures
heading-beside = Compared with other regions
beside-caption = Figures of { $region } and other regions, { $period }
beside-above = the region above
beside-rank = rank { $number }
beside-similar = of similar size
beside-by-rank = Ranked by { $measure }.
beside-by-size = Regions of similar size are chosen by { $measure }: at most twice, at least half of it.
heading-region-reports = Reports on this region
no-region-reports = There is no report on this region yet.
fact-aliases = Other names
fact-exists = In force
fact-from = since { $date }
fact-until = until { $date }
fact-from-until = { $from } to { $until }
fact-predecessors = Formed from
fact-successors = Now

## Measures

title-measures = Measures
measures-lead = What is counted, how, and against what. A figure without a clear meaning is easily misread.
measure = Measure
measures = Measures:
kind = Kind
kind-stock = a number at one moment
kind-flow = a number over a period
kind-rate = a percentage or rate
heading-kind-stock = Numbers at one moment
heading-kind-flow = Numbers over a period
heading-kind-rate = Percentages and rates
unit = Unit
denominator = Denominator
operands = Worked out from
denominator-varies = Why it is neither ranked nor mapped
over-hundred = Why it can exceed 100%
seasonal = Seasonal
seasonal-plain = Only the same time of another year is comparable.
breaks = Changes of definition
term = Term
data-key = Name in the data
heading-dimensions = Categories
overlaps = One person can be in several of these groups, so the figures must not be added up.
heading-measure-reports = Reports that have it

## Glossary and sources

title-glossary = Glossary
glossary-lead = The terms of these reports in plain words.
origin = From:
title-sources = Sources
sources-lead = Who gave the figures on this site, when, and where.
used-in = Used in:

## Data

title-data = Data
data-lead = Every figure on this site can be downloaded and reused, with its source and date.
heading-whole-data = The whole dataset
heading-data-by-report = By report
heading-columns = What the columns mean
columns-caption = Columns of the data files

## Revisions

title-revisions = Revisions and disagreements
revisions-lead = Figures that changed after they were published, and sources that do not agree. No figure is replaced in silence.
heading-revisions = Revised figures
revisions-caption = Figures changed by their source
no-revisions = No figure has been revised yet.
heading-conflicts = Figures that contradict each other
conflicts-lead = These figures do not measure exactly the same thing, yet they cannot all be right.
no-conflicts = None are known.
heading-disputes = One figure, several sources
disputes-lead = For the same thing these sources give values that differ by more than rounding.
no-disputes = No sources differ.

## Data quality

title-quality = Data quality
quality-lead = How complete the figures on this site are, how certain, and where their sources disagree. What is absent is named, too.
fact-promised = Figures promised and published
fact-stated = Figures from sources
fact-conflicts = Matters in contradiction
fact-disputes = Figures with several values
part-of-whole = { $part } of { $whole }
heading-promised = What was promised, what is published
promised-lead = Each report sets beforehand which figures it carries and for which regions. What is absent is named below this table, with the reason.
caption-promised = Figures published of those promised
column-published = Published
column-absent = Absent
promised-all-told = For all that is absent the reason is given below.
promised-silent = { $count } without a reason
heading-absent = What is absent, and why
absent-reason = Reason: { $reason }
no-reason = not given yet
heading-sums = Sums and how complete they are
sums-lead = A sum over all regions is only as complete as its parts. This table shows how many regions went into it.
caption-sums = Sums by measure, and the regions that they cover
column-sum-of = Measure, and the regions covered
heading-texts = Numbers in the texts
texts-lead = Every number typed in a report is held against the data before it is published, and so are the words about it: rose, fell, highest, above, below.
caption-texts = Numbers and claims in the texts, by report and language
column-texts-verified = Numbers that agree
column-texts-claims = Claims borne out
texts-bound = { $text } pointed out by authors
texts-outside = { $text } from outside the data
texts-outdated = { $text } true when published, revised since
texts-unchecked = { $text } not checked
texts-standing = Texts on regions
texts-pages = Other pages
heading-quality-doubts = Where sources disagree
quality-doubts-lead = Where sources differ, we do not choose in silence: all their figures are shown, and the one in use is marked. Each item leads to its account.
heading-breaks = Counted in another way
breaks-lead = From these dates on, what is counted or how is no longer the same. Figures from before and after cannot simply be compared.
no-breaks = No change in the way of counting is on record.
revised-figures = { $count ->
    [one] { $text } figure was revised by its source; its old value is kept.
   *[other] { $text } figures were revised by their sources; their old values are kept.
}
heading-origins = Where the figures come from
origins-lead = Tables of statistics are more reliable than news, which often rounds figures and leaves out what they are a share of.
all-sources = List of all sources
caption-sources = Sources and figures by kind of publication
column-source-kind = Kind of publication
column-sources = Sources
column-figures = Figures
source-kind-statistics = Tables of statistics
source-kind-report = Reports and announcements of institutions
source-kind-press = News
source-kind-unstated = Kind not said
heading-certainty = How certain they are
certainty-lead = Not every figure was counted. Estimates, targets and plans are marked on every page.
certainty-second = One figure may be in more than one of these rows.
caption-aspects = Figures from sources by what they claim to be
quality-aspect-actual = Actual: what was counted
quality-aspect-estimate = Estimate: from a survey or an assessment
quality-aspect-forecast = Forecast: what is expected by the end of the year
quality-aspect-target = Target: what is to be reached
quality-aspect-plan = Plan: what is to be done
caption-certainty = Figures by how certain they are
column-property = Property
certainty-provisional = Still provisional
certainty-revised = Revised by their source
certainty-rounded = Rounded by their source
certainty-approximate = Approximate, as their source says
certainty-open = A bound, a range or an order of magnitude alone
certainty-disputed = Of different values in different sources
certainty-derived = Worked out by us from other figures
missing-lead = A figure that is missing is given a reason. These are the reasons that sources gave.
caption-missing = Missing figures by reason
column-reason = Reason
heading-accepted = Oddities that we know of
accepted-lead = The checks marked these figures as odd. We have looked at them and publish them all the same, for these reasons.
accepted-rule = Check { $rule }, { $file }
no-accepted = No figure is published in spite of being marked as odd by the checks.
heading-checks = What is checked
checks-lead = Before this site is published, a program checks all of its files. A single fault is enough to hold back the whole publication. What is checked:
check-syntax = Files can be read whole: no line is cut off or written twice.
check-shape = Each entry has the right form: a number where a number belongs, a date where a date belongs.
check-references = Names of regions, measures and sources are known; a misspelt one does not pass.
check-statistics = Figures fit one another: parts and their total, percentages and what they follow from, this year and the year before.
check-releases = Reports carry everything that they promise, and no source is forgotten.
check-narratives = Texts exist in all languages of the site, and the figures that they take from the data are there.
check-templates = Every page can be made whole, without a word left out.
check-links = Every figure is on a page, and no two pages share an address.
check-output = The old edition is replaced all at once, so that no page is ever half made.
checks-limit = What cannot be checked is whether a source itself is right. That is why every figure names its source.

## Calendar

title-calendar = Release calendar
calendar-lead = When reports are published: those that are out and those to come.
heading-upcoming = To come
heading-past = Published
no-upcoming = No release is scheduled yet.
upcoming-title = The report after { $release }
moved-from = First announced for
superseded-mark = superseded
superseded-title = { $title } (superseded by { $other })
superseded-lead = This report has been superseded by
superseded-by = This report has been superseded by { $other }.
heading-waived = What was set aside
waived-lead = Before it is published every report goes through a checklist. For this report these points were set aside.
waived-by = Decided by { $by }.
waived-promises = The figures that are promised
waived-prose = Numbers in the texts that are verified
waived-languages = Texts in every language
waived-sources = Sources that can be found

## Comparing

title-compare = Compare two regions
compare-lead = Figures of { $period } for two regions, side by side.
compare-list = Every region in this table can be compared. Below it are comparisons that are ready.
compare-first = First region
compare-choose = Choose a region
compare-second = Second region
compare-caption = { $first } and { $second }
heading-prepared = Comparisons that are ready
compare-more = Compare { $region } with other regions
page-title-compare = { $region } compared with other regions
page-description-compare = Figures of { $region } compared with the region above it, its neighbours in the ranking and regions of similar size.
compare-region-lead = Figures of { $period }, one region at a time.
compare-any = Compare any two regions
compare-of = All comparisons of { $region }
nav-pairs = Compared with
pair-title = { $region } and { $other }
pair-caption = { $region } and { $other }, { $period }
pair-over-time = { $measure } over time
pair-higher = { $amount } higher
pair-lower = { $amount } lower
pair-nearly = almost the same
pair-same = the same
pair-share = { $percent } of { $region }

## Searching

nav-search = Search
nav-letters = From A to Z
title-search = Search this site
search-lead = Regions, measures, reports, terms and other pages. All of them are also listed below from A to Z.
search-label = A region, measure, report or term
search-found = Results: { $count }
search-most = The { $count } closest results
search-none = Nothing matches “{ $query }”. Check the spelling, or look through the list from A to Z below.
search-measure = Measure
search-report = Report
search-term = Term
search-page = Page

## Not found

title-not-found = Page not found
not-found-lead = There is no such address. It may be mistyped, or the page was never published. Try one of these:

## Workbooks and archives

download-region = Every figure on { $region }
download-measure = Every figure of this measure
download-archive = The whole report: figures, description, licence
download-citation = Citation
download-package = Machine-readable description of all data (Data Package)
download-catalogue = Catalogue for data portals (DCAT)
format-package = JSON
format-catalogue = JSON-LD
format-html = HTML
sheet-figures = Figures
sheet-columns = Columns
sheet-note-table = This sheet holds one table with { $count ->
    [one] { $text } row
   *[other] { $text } rows
} of figures. The sheet “Columns” says what each column means.
sheet-note-origin = Published by { $publisher }. Licence: { $licence }. Newest version: { $address }
sheet-note-empty = An empty value means that there is no single number: it is a bound or a range, or the column “Why no value” says why there is none.
sheet-region = Region
sheet-measure = Measure
sheet-part = Category
sheet-period = Period
sheet-kind = Kind
sheet-value = Value
sheet-unit = Unit
sheet-said = As published
sheet-low = Lower end
sheet-high = Upper end
sheet-precision = Precision
sheet-missing = Why no value
sheet-status = Status
sheet-source = Source
sheet-released = Released
sheet-wording = Source's words
sheet-speaker = Said by
sheet-note = Note
sheet-cell = Cell
sheet-about-region = The region that the figure is about
sheet-about-measure = What is counted
sheet-about-part = The part of the measure, or total
sheet-about-period = The moment or time that the figure is for
sheet-about-kind = What the figure claims to be: actual, estimate, forecast, target or plan
sheet-about-value = The value, where it is a single number
sheet-about-unit = What is counted in
sheet-about-said = The figure as it stands on the site, such as “more than 20 million people”
sheet-about-low = The lower end of what the figure may be, if there is one
sheet-about-high = The upper end of what the figure may be, if there is one
sheet-about-precision = Whether the source gave it exactly, rounded, or approximately
sheet-about-missing = Why there is no figure
sheet-about-status = Whether it is provisional, final or revised; or our calculation
sheet-about-source = Publisher and year of the source
sheet-about-released = When the figure became known, as year-month-day as far as known
sheet-about-wording = The words in which the source gave it
sheet-about-speaker = Who said it
sheet-about-note = Remarks on the figure
sheet-about-cell = Key of the cell in the data: measure, region, period, kind
precision-exact = exact
precision-rounded = rounded
precision-approximate = approximate
precision-magnitude = order of magnitude
unit-percent = percent
unit-percent-point = percentage points
read-me-licence = These figures may be used under { $licence }. Name the source: { $organisation }.
read-me-files = figures.csv has every figure of this report; regions.csv, measures.csv and sources.csv say what its keys stand for; datapackage.json describes all of them for programs. The columns of figures.csv:
package-regions = All regions with their codes
package-measures = All measures with their meaning
package-sources = All sources
package-level = Kind of region
package-parent = Key of the region that it is part of
package-code = Official code
package-from = In force since
package-until = In force until
package-name = Name
package-definition = What it counts
package-source-kind = Kind of publication
package-source-date = When it was published
package-source-url = Its address
latest-report = The newest report
latest-of-series = The newest report of the series { $series }
latest-lead = This address never changes and always leads to the newest report:
title-offline = No network
offline-lead = That page is not kept on this device. Pages that were opened before can be read without a network:
heading-kept = Pages that are kept

## Editions to take along

download-edition = This report as one file, to send and to read offline
download-reading = The whole report as one page, to read through and print
alone-notice = A copy in one file. The newest version is at
reading-overview = Overview
reading-contents = Contents

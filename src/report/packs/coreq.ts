import type { Language } from '../../diagnostic/format.ts'
import { isUndefined } from '../../tables/statistics/figure.ts'
import { compareTexts } from '../../text/compare.ts'
import type { ThemeFrequency } from '../../tables/frequencies.ts'
import { groupBy } from '../../tables/group-by.ts'
import type { View } from '../page/figure.ts'
import { themeNameOf } from '../page/names.ts'
import { percentOf } from '../page/numbers.ts'
import { coreqItems } from './coreq-items.ts'
import { blank, code, heading, joined, name, number, paragraph, plain, say } from './document.ts'
import type { Block, Inline, Line } from './document.ts'
import { countedIn } from './figures.ts'
import { heldLine } from './held-line.ts'
import { separatorOf, totalIn } from './method-note.ts'
import type { PackView } from './method-note.ts'

/** A theme is called major from this share of the sessions on. */
const leastShareOfMajor = 0.5

interface Words {
  readonly title: string
  readonly lead: string
  readonly caption: string
  readonly head: readonly string[]
  readonly size: (speakers: Line, sessions: Line) => Line
  readonly places: (held: Line, places: Line) => Line
  readonly sample: (genders: Line) => Line
  readonly genders: ReadonlyMap<string, string>
  readonly gender: string
  readonly length: (words: Line) => Line
  readonly saturation: (order: string, rule: string, judged: Line) => Line
  readonly orders: Readonly<Record<'date' | 'source', string>>
  readonly rule: (base: number, run: number, percent: string) => string
  readonly reached: (sessions: Line) => Line
  readonly notReached: string
  readonly notAssessable: string
  readonly coders: string
  readonly tree: (themes: Line, top: Line) => Line
  readonly derivation: Line
  readonly software: (version: Inline) => Line
  readonly quotations: string
  readonly major: (themes: Line) => Line
  readonly minor: (themes: Line) => Line
  readonly none: string
}

const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'ملحق 1: قائمة COREQ',
    lead: 'ما يُنتظر أن يجيب عنه تقرير جلسات ومقابلات (تونغ وآخرون 2007). ما يعرفه البرنامج مملوء من النتائج؛ والباقي لا يعرفه إلا من أقام الدراسة.',
    caption: 'بنود COREQ',
    head: ['البند', 'السؤال', 'الجواب'],
    size: (speakers, sessions) => say`${speakers} في ${sessions}.`,
    places: (held, places) => say`${held}. الأماكن: ${places}.`,
    sample: (genders) => say`المستويات والمحافظات في بيان المنهج أعلاه${genders}.`,
    gender: '؛ ',
    genders: new Map([
      ['f', 'إناث'],
      ['m', 'ذكور'],
    ]),
    length: (count) => say`${count} محسوبة، وعدد كلمات كل جلسة في جدول الجلسات. المدة بالساعات: ${blank}`,
    saturation: (order, rule, judged) =>
      say`${judged} ${order} ${rule} الدليل سابق للجلسات: هذا ورود مواضيع معروفة لا نشوء جديدة.`,
    orders: { date: 'أُخذت الجلسات بترتيب تواريخها.', source: 'أُخذت الجلسات بترتيب ملفاتها، لأن بعضها بلا تاريخ.' },
    rule: (base, run, percent) =>
      `الأساس أول ${base} جلسات، ويُبلغ التشبّع حين لا تضيف ${run === 2 ? 'جلستان متتاليتان' : `${run} جلسات متتالية`} أكثر من \u200e${percent}\u200e من مواضيع الأساس.`,
    reached: (sessions) => say`بُلغ تشبّع ورود المواضيع بعد ${sessions}.`,
    notReached: 'لم يُبلغ تشبّع ورود المواضيع.',
    notAssessable: 'لا يُحكم على تشبّع ورود المواضيع بهذه الجلسات.',
    coders: 'مرمّز واحد هو البرنامج، ولا مرمّز بشرياً؛ فلا توافق بين مرمّزين يُحسب.',
    tree: (themes, top) => say`${themes}، منها ${top} في الأعلى؛ بتعريفاتها ومفرداتها في ${code('codebook.csv')}.`,
    derivation: say`كُتبت المواضيع في دليل الترميز قبل الترميز، ولم تُستخرج منه. مصدرها: ${blank}`,
    software: (version) => say`${code('code-sessions')}، الإصدار ${version}.`,
    quotations: 'نعم: كل اقتباس مع رمز المتحدث ومستواه والجلسة والسطر، وكل المقتطفات في الملحق 2.',
    major: (themes) => say`ما ذُكر في نصف الجلسات على الأقل: ${themes}.`,
    minor: (themes) => say`ما ذُكر في أقل من نصف الجلسات: ${themes}. الحالات المخالفة: ${blank}`,
    none: 'لا شيء',
  },
  en: {
    title: 'Annex 1: COREQ checklist',
    lead: 'What a report of focus groups and interviews is expected to answer (Tong and others 2007). What the program knows is filled from the results; the rest only those know who held the study.',
    caption: 'Items of COREQ',
    head: ['Item', 'Question', 'Answer'],
    size: (speakers, sessions) => say`${speakers} in ${sessions}.`,
    places: (held, places) => say`${held}. Places: ${places}.`,
    sample: (genders) => say`Levels and governorates stand in the method note above${genders}.`,
    gender: '; ',
    genders: new Map([
      ['f', 'women'],
      ['m', 'men'],
    ]),
    length: (count) =>
      say`${count} that count; those of each session are in the table of sessions. Length in hours: ${blank}`,
    saturation: (order, rule, judged) =>
      say`${judged} ${order} ${rule} The codebook was there before the sessions: this is when known themes occur, not how new ones emerge.`,
    orders: { date: 'Sessions by date.', source: 'Sessions as their files are listed, since some have no date.' },
    rule: (base, run, percent) =>
      `The first ${base} sessions are the base; it is reached when ${run} sessions in a row add no more than ${percent} of its themes.`,
    reached: (sessions) => say`Code-occurrence saturation is reached after ${sessions}.`,
    notReached: 'Code-occurrence saturation is not reached.',
    notAssessable: "Code-occurrence saturation can't be assessed with these sessions.",
    coders: 'One, the program; no human coder, hence no agreement between coders.',
    tree: (themes, top) =>
      say`${themes}, ${top} of them at the top; with definitions and terms in ${code('codebook.csv')}.`,
    derivation: say`The themes were written into the codebook before the coding, not drawn from it. Where they came from: ${blank}`,
    software: (version) => say`${code('code-sessions')}, version ${version}.`,
    quotations: 'Yes: each with the code of the speaker, level, session and line; all excerpts are in annex 2.',
    major: (themes) => say`Spoken of in at least half of the sessions: ${themes}.`,
    minor: (themes) => say`Spoken of in fewer than half of the sessions: ${themes}. Diverging cases: ${blank}`,
    none: 'none',
  },
}

/** The checklist of a report, filled where a program can and blank where only people can. */
export function coreqAnnex(view: PackView): readonly Block[] {
  const { title, lead, caption, head } = words[view.language]
  const answers = answersOf(view)
  return [
    heading(2, title),
    paragraph([plain(lead)], 'lead'),
    {
      kind: 'table',
      caption: [plain(caption)],
      head: head.map((cell) => [plain(cell)]),
      rows: coreqItems.map(({ number: item, asks }) => [
        [number(String(item))],
        [plain(asks[view.language])],
        answers.get(item) ?? [blank],
      ]),
    },
  ]
}

function answersOf(view: PackView): ReadonlyMap<number, Line> {
  const { language, model, facts } = view
  const own = words[language]
  const top = model.codebook.themes.filter(({ depth }) => depth === 0).length
  const isMajor = ({ figures, totals }: ThemeFrequency): boolean =>
    figures.sessions >= totals.sessions * leastShareOfMajor && figures.sessions > 0
  const [major, minor] = [
    model.themes.filter(isMajor),
    model.themes.filter((theme) => !isMajor(theme) && theme.figures.sessions > 0),
  ]
  return new Map<number, Line>([
    [12, own.size(totalIn(view, 'speakers'), totalIn(view, 'sessions'))],
    [14, own.places(heldLine(view), placesOf(view))],
    [16, own.sample(gendersOf(view))],
    [21, own.length(totalIn(view, 'words'))],
    [22, saturationOf(view)],
    [24, [plain(own.coders)]],
    [25, own.tree(countedIn(model.codebook.themes.length, 'themes', language), [number(String(top))])],
    [26, own.derivation],
    [27, own.software(facts === null ? blank : code(facts.programVersion))],
    [29, [plain(own.quotations)]],
    [31, own.major(namesOf(major, view))],
    [32, own.minor(namesOf(minor, view))],
  ])
}

function namesOf(themes: readonly ThemeFrequency[], view: View): Line {
  if (themes.length === 0) return [plain(words[view.language].none)]
  return joined(
    themes.map(({ theme }) => name(themeNameOf(theme, view.language))),
    separatorOf(view),
  )
}

/** Each place once, as the sessions name it; a blank where none does. */
function placesOf(view: View): Line {
  const places = view.model.sessions.flatMap(({ header: { place } }) => (place === null ? [] : [place]))
  if (places.length === 0) return [blank]
  return joined(
    [...new Set(places)].map((place) => name(place)),
    separatorOf(view),
  )
}

/** How many speakers say of themselves what gender they are, each person once. */
function gendersOf({ model, language }: View): Line {
  const persons = new Map<string, string>()
  for (const [at, { speakers, turns, counts }] of model.sessions.entries()) {
    const spoke = new Set(
      turns.flatMap(({ speaker, counts: isCounted }) => (isCounted && speaker !== null ? [speaker.label] : [])),
    )
    for (const { label, person, attributes } of counts ? speakers : []) {
      const gender = attributes.get('gender')
      if (gender !== undefined && spoke.has(label)) persons.set(person ?? `${at} ${label}`, gender)
    }
  }
  if (persons.size === 0) return []
  const { genders, gender: lead } = words[language]
  const counted = [...groupBy([...persons.values()], (gender) => gender)].toSorted(([a], [b]) => compareTexts(a, b))
  const said = counted.map(
    ([gender, members]) => say`${name(genders.get(gender) ?? gender)} (${number(String(members.length))})`,
  )
  return say`${lead}${joined(said, language === 'ar' ? '، ' : ', ')}`
}

function saturationOf({ model: { saturation: found }, language }: View): Line {
  const { saturation, orders, rule, reached, notReached, notAssessable } = words[language]
  const { options, orderedBy } = found
  const judged = isUndefined(found.saturation)
    ? [plain(notAssessable)]
    : isUndefined(found.saturation.reached)
      ? [plain(notReached)]
      : reached(countedIn(found.saturation.reached.sessions, 'sessions', language))
  return saturation(orders[orderedBy], rule(options.base, options.run, percentOf(options.threshold)), judged)
}

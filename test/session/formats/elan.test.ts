import { describe, expect, test } from 'vitest'
import { elan } from '../../../src/session/formats/elan.ts'
import { codesOf, escapeXml, extract, speechesOf } from './writing.ts'

/** Annotations of a tier: from, to (milliseconds, null for a slot without time), text. */
type Annotations = readonly (readonly [from: number | null, to: number | null, text: string])[]

interface Tier {
  readonly attributes: string
  readonly annotations: Annotations
}

function eaf(...tiers: readonly Tier[]): string {
  const slots: string[] = []
  const slot = (time: number | null): string => {
    slots.push(`<TIME_SLOT TIME_SLOT_ID="ts${slots.length}"${time === null ? '' : ` TIME_VALUE="${time}"`}/>`)
    return `ts${slots.length - 1}`
  }
  const bodies = tiers.map(({ attributes, annotations }) => {
    const written = annotations.map(
      ([from, to, text]) =>
        `<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="${slot(from)}" TIME_SLOT_REF2="${slot(to)}"><ANNOTATION_VALUE>${escapeXml(text)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`,
    )
    return `<TIER LINGUISTIC_TYPE_REF="default-lt" ${attributes}>${written.join('')}</TIER>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd"><HEADER TIME_UNITS="milliseconds"/><TIME_ORDER>${slots.join('')}</TIME_ORDER>${bodies.join('')}</ANNOTATION_DOCUMENT>`
}

const tier = (attributes: string, ...annotations: Annotations): Tier => ({ attributes, annotations })

async function read(...tiers: readonly Tier[]): Promise<{ speeches: readonly string[]; problems: readonly string[] }> {
  const extraction = await extract(elan, eaf(...tiers))
  return { speeches: speechesOf(extraction), problems: codesOf(extraction) }
}

describe('tiers', () => {
  test.each<[claim: string, tiers: readonly Tier[], speeches: readonly string[]]>([
    [
      'are speakers, by their participants',
      [
        tier('PARTICIPANT="الميسّر" TIER_ID="A"', [0, 900, 'كيف الحال؟']),
        tier('PARTICIPANT="م1" TIER_ID="B"', [1000, 2000, 'تمام']),
      ],
      ['الميسّر 00:00:00|كيف الحال؟', 'م1 00:00:01|تمام'],
    ],
    ['or else by their names', [tier('TIER_ID="م1"', [0, 900, 'نعم'])], ['م1 00:00:00|نعم']],
    [
      'of one participant are one speaker',
      [
        tier('PARTICIPANT="م1" TIER_ID="A"', [0, 900, 'نعم']),
        tier('PARTICIPANT="م1" TIER_ID="B"', [1000, 2000, 'وبعدين']),
      ],
      ['م1 00:00:00|نعم\nوبعدين'],
    ],
    [
      'speak at once in the order in which they begin, then of the file',
      [
        tier('TIER_ID="م1"', [0, 5000, 'أ'], [5000, 9000, 'ب']),
        tier('TIER_ID="م2"', [2000, 3000, 'ج'], [5000, 6000, 'د']),
      ],
      ['م1 00:00:00|أ', 'م2 00:00:02|ج', 'م1 00:00:05|ب', 'م2 00:00:05|د'],
    ],
    ['hold entities, as any XML', [tier('TIER_ID="م1"', [0, 1, 'أ < ب & "ج"'])], ['م1 00:00:00|أ < ب & "ج"']],
    ['hold annotations without words', [tier('TIER_ID="م1"', [0, 1, ' '], [2, 3, 'نعم'])], ['م1 00:00:00|نعم']],
    [
      'that nobody named are nobody’s, unless labels stand in the words',
      [tier('TIER_ID="default"', [0, 1000, 'م1: نعم'], [1000, 2000, 'م2: لا'])],
      ['م1 00:00:00|نعم', 'م2 00:00:01|لا'],
    ],
    ['that nobody named are paragraphs', [tier('TIER_ID="default"', [0, 1000, 'نعم'])], ['- 00:00:00|نعم']],
  ])('%s', async (_, tiers, speeches) => {
    expect(await read(...tiers)).toEqual({ speeches, problems: [] })
  })

  test('that depend on others are left out, and told', async () => {
    const words = tier('TIER_ID="كلمات" PARENT_REF="م1" PARTICIPANT="م1"', [0, 500, 'نعم'], [500, 1000, 'تمام'])
    const translation =
      '<TIER TIER_ID="translation" PARENT_REF="م1"><ANNOTATION><REF_ANNOTATION ANNOTATION_REF="a1"><ANNOTATION_VALUE>yes</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>'
    const text = eaf(tier('TIER_ID="م1"', [0, 1000, 'نعم تمام']), words).replace(
      '</ANNOTATION_DOCUMENT>',
      `${translation}$&`,
    )
    const extraction = await extract(elan, text)
    expect(speechesOf(extraction)).toEqual(['م1 00:00:00|نعم تمام'])
    expect(extraction.diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['ELAN_TIERS_LEFT_OUT', { tiers: ['كلمات', 'translation'] }],
    ])
  })

  test('with an annotation whose beginning is not known are read in their order, and told', async () => {
    const first = tier('TIER_ID="م1"', [1000, 2000, 'أ'], [null, null, 'ب'], [5000, 6000, 'ج'])
    expect(await read(first, tier('TIER_ID="م2"', [3000, 4000, 'د']))).toEqual({
      speeches: ['م1 00:00:01|أ\nب', 'م2 00:00:03|د', 'م1 00:00:05|ج'],
      problems: ['ELAN_NO_TIME'],
    })
  })
})

describe('what is no annotation file', () => {
  test.each([
    ['other XML', '<TEI><text>نعم</text></TEI>', 'FORMAT_NOT_A_TRANSCRIPT'],
    ['no XML', 'نعم', 'XML_SYNTAX 1'],
    ['XML cut off', eaf(tier('TIER_ID="م1"', [0, 1, 'نعم'])).slice(0, -30), 'XML_SYNTAX 2'],
    ['XML with a DTD', '<!DOCTYPE a [<!ENTITY b "c">]><ANNOTATION_DOCUMENT>&b;</ANNOTATION_DOCUMENT>', 'XML_DOCTYPE 1'],
    ['XML without a bottom', '<ANNOTATION_DOCUMENT>'.repeat(10_000), 'XML_TOO_DEEP 1'],
  ])('%s', async (_, text, code) => {
    const extraction = await extract(elan, text)
    expect(extraction.extracted).toBeNull()
    expect(codesOf(extraction)).toEqual([code])
  })

  test('a document without tiers is an empty transcript', async () => {
    expect((await extract(elan, eaf())).extracted?.text).toBe('')
  })
})

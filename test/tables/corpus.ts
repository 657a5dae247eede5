import fc from 'fast-check'
import type { CodedSession } from '../../src/coding/coded-session.ts'
import { placeSession } from '../../src/coding/place-session.ts'
import type { SessionHeader } from '../../src/session/session.ts'
import { makeSession, speakerOf, wordCoder } from '../coding/word-coder.ts'
import { codebook } from './three-sessions.ts'

const words = new Map([
  ['water', 'ماء'],
  ['wells', 'بئر'],
  ['pipes', 'أنبوب'],
  ['trust', 'ثقة'],
])
const coder = wordCoder(codebook, words)

const speaker = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    speakerOf('الميسّر', {}, { role: 'moderator' }),
    speakerOf('م1', { governorate: 'حماة', level: '1' }),
    speakerOf('م2', { governorate: 'طرطوس', level: '9' }),
    speakerOf('constructor'),
    speakerOf('__proto__', { level: '2' }),
  ),
)
const speech = fc
  .array(fc.constantFrom('ماء', 'بئر', 'أنبوب', 'ثقة', 'كلام', '.', '😀', 'ماء?'), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '))
const header: fc.Arbitrary<Partial<SessionHeader>> = fc.record({
  kind: fc.constantFrom('focus-group' as const, 'interview' as const, 'document' as const),
  mode: fc.constantFrom('online', 'in-person', null),
  governorates: fc.constantFrom([], ['حمص'], ['حمص', 'درعا']),
})
/** Some sessions of made-up turns: moderators, speakers of declared and other values, turns of nobody. */
export const corpus: fc.Arbitrary<readonly CodedSession[]> = fc
  .array(fc.tuple(header, fc.array(fc.tuple(speaker, speech), { minLength: 1, maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((made) =>
    made.map(([known, said], at) => {
      const session = makeSession({ ...known, id: `s${at}` }, said)
      return placeSession(
        session,
        session.turns.map((turn) => coder.codeTurn(session.text, turn)),
        codebook,
      )
    }),
  )

/** The same sessions in two orders. */
export const shuffled: fc.Arbitrary<readonly [readonly CodedSession[], readonly CodedSession[]]> = corpus.chain(
  (sessions) => fc.tuple(fc.constant(sessions), fc.shuffledSubarray([...sessions], { minLength: sessions.length })),
)

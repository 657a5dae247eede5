import { describe, expect, test } from 'vitest'
import { readCueText } from '../../../src/session/formats/cue-text.ts'

function read(text: string): readonly string[] {
  return readCueText(text).map(({ voice, text: words }) => (voice === null ? words : `${voice}|${words}`))
}

describe('voices', () => {
  test.each<[claim: string, text: string, parts: readonly string[]]>([
    ['name who speaks', '<v م1>نعم</v>', ['م1|نعم']],
    ['need no end', '<v وسيم>نعم', ['وسيم|نعم']],
    ['may have classes', '<v.loud.first م1>نعم', ['م1|نعم']],
    ['may be several in a cue', '<v م1>نعم</v>\n<v م2>لا</v>', ['م1|نعم', 'م2|لا']],
    ['may begin after words of nobody', '(ضحك) <v م1>نعم', ['(ضحك) ', 'م1|نعم']],
    ['end with their tag', '<v م1>نعم</v> (ضحك)', ['م1|نعم', ' (ضحك)']],
    ['may hold more words and entities', '<v السيدة &quot;س&quot;>نعم', ['السيدة "س"|نعم']],
    ['without a name are nobody’s', '<v>نعم</v>', ['نعم']],
    ['hold other tags', '<v م1><font color="red">نعم</font> <c.yellow>لا</c>', ['م1|نعم لا']],
  ])('%s', (_, text, parts) => {
    expect(read(text)).toEqual(parts)
  })
})

describe('words', () => {
  test.each<[claim: string, text: string, words: string]>([
    ['without tags of looks', '<i>نعم</i> <B>لا</B> <c.red>كلا</c> <lang ar>بلى</lang>', 'نعم لا كلا بلى'],
    ['without times of words', 'نعم<00:00:04.200><c> لا</c>', 'نعم لا'],
    ['without commands of other formats', '{\\an8}نعم{\\i0}', 'نعم'],
    ['with a line break for its tag', 'نعم<br/>لا<BR>كلا', 'نعم\nلا\nكلا'],
    ['with signs that are no tag', 'أقل من < 5 وأكثر من > 3 و<ب>', 'أقل من < 5 وأكثر من > 3 و<ب>'],
    ['with braces that are no command', 'قال {نعم}', 'قال {نعم}'],
    ['with entities decoded', '&lt;نعم&gt; &amp; &#1604;&#x627; &hellip;&rlm;', '<نعم> & لا …\u200f'],
    ['decoded once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['with what names no character as it stands', '&#xD800; &#0; &foo; &#9999999;', '&#xD800; &#0; &foo; &#9999999;'],
  ])('%s', (_, text, words) => {
    expect(read(text)).toEqual([words])
  })

  test('that are none give no part', () => {
    expect(read('<i> </i>\n')).toEqual([])
  })
})

// A large codebook made from a seed, for measuring `validate`: Arabic words built as Arabic builds them, three
// consonants in a pattern of vowels and affixes, so that they are as alike and as different as the words of a language.
// Every example holds, so a run that finds a problem is no measurement.
import { randomNumbers } from './measuring.js'

const first = Array.from('حخجدرزشصضطعغقثذ')
const second = Array.from('حخجدرزشصضطعغقبسفلمنك')
const third = Array.from('حخجدرزشصضطعغقبفلم')

/** @type {readonly ((a: string, b: string, c: string) => string)[]} */
const nouns = [
  (a, b, c) => `${a}ا${b}${c}`,
  (a, b, c) => `م${a}${b}و${c}`,
  (a, b, c) => `${a}${b}ا${c}`,
  (a, b, c) => `${a}${b}ي${c}`,
  (a, b, c) => `ت${a}${b}ي${c}`,
  (a, b, c) => `است${a}${b}ا${c}`,
  (a, b, c) => `م${a}ا${b}${c}ة`,
  (a, b, c) => `${a}${b}و${c}ية`,
  (a, b, c) => `مست${a}${b}${c}`,
  (a, b, c) => `مت${a}ا${b}${c}`,
  (a, b, c) => `${a}و${b}${c}`,
  (a, b, c) => `م${a}${b}ا${c}`,
  (a, b, c) => `ت${a}ا${b}${c}`,
  (a, b, c) => `${a}ا${b}و${c}`,
]

const filler = `كان الناس في المدينة يعملون معا كل يوم على إصلاح الطرق وفتح المدارس وتأمين الماء والكهرباء بعد سنوات
وقد قال كثير منهم إن التعاون بين الأحياء هو ما جعل العمل ممكنا رغم قلة المال وغلاء الأسعار`.split(/\s+/)

/**
 * The YAML text of a codebook.
 *
 * @param {{ themes: number, terms: number, examples: number, seed?: number }} size terms and examples are counted per
 * theme; of the examples one half must be coded, the other must not
 */
export function generatedCodebook({ themes, terms, examples, seed = 20_220_305 }) {
  const words = new Words(seed)
  const parts = Array.from({ length: themes }, (_, at) => themeOf(at + 1, { terms, examples }, words))
  return `format: code-sessions/codebook@1
id: generated
version: 1.0.0
title: { ar: دليل مولّد, en: Generated codebook }
language: ar
axes:
  - { id: social, label: { ar: اجتماعي, en: Social } }
themes:
${parts.join('')}`
}

/** @param {number} number @param {{ terms: number, examples: number }} size @param {Words} words */
function themeOf(number, { terms, examples }, words) {
  const rules = Array.from({ length: terms }, (_, at) => ruleOf(at, words))
  const half = Math.ceil(examples / 2)
  const coded = Array.from({ length: half }, (_, at) => words.sentence(rules[at % rules.length]?.evidence ?? ''))
  const notCoded = Array.from({ length: examples - half }, () => words.sentence(''))
  return `  - id: theme-${number}
    label: { ar: موضوع ${number}, en: Theme ${number} }
    definition: { ar: ما يقال عن ${words.noun()} و${words.noun()}, en: What is said of matter ${number} }
    include: ما يصفه المتحدث من حاله
    axes: [social]
    terms:
${rules.map(({ yaml }) => `      - ${yaml}\n`).join('')}    examples:
      coded:
${coded.map((text) => `        - ${text}\n`).join('')}      not_coded:
${notCoded.map((text) => `        - ${text}\n`).join('')}`
}

/**
 * Of ten terms four are single words, two of them with forms, one is a verb, three are phrases, one of them with exclusions,
 * two ask for words near one another: about the mixture of the shipped codebook.
 *
 * @param {number} at @param {Words} words
 */
function ruleOf(at, words) {
  const [one, other, third] = [words.noun(), words.noun(), words.noun()]
  switch (at % 10) {
    case 0:
    case 1:
      return { yaml: one, evidence: `ال${one}` }
    case 2:
    case 3:
      return { yaml: `{ term: ${one}, forms: [${other}, ${third}] }`, evidence: `ال${other}` }
    case 4: {
      const verb = words.verb()
      return { yaml: `{ verb: ${verb}/ي${verb} }`, evidence: `وقد ${verb}وا` }
    }
    case 5:
      return {
        yaml: `{ term: ${one} ${other}, unless: [${one} ${other} ${third}] }`,
        evidence: `وال${one} ال${other} في المدينة`,
      }
    case 6:
    case 7:
      return { yaml: `${one} ${other}`, evidence: `وال${one} ال${other}` }
    default:
      return {
        yaml: `{ near: [${one}, { any: [${other}, ${third}] }], within: 4 }`,
        evidence: `${one} من ال${third}`,
      }
  }
}

/** Words that never repeat, and sentences from common ones. */
class Words {
  /** @type {Set<string>} */
  // What is common in any speech is no term: validate would say so.
  #used = new Set([...filler, 'قدر', 'عرف', 'عمل', 'فتح', 'جعل', 'داخل', 'خارج'])
  #random

  /** @param {number} seed */
  constructor(seed) {
    this.#random = randomNumbers(seed)
  }

  noun() {
    return this.#fresh(() => this.#pick(nouns)(this.#pick(first), this.#pick(second), this.#pick(third)))
  }

  /** The past of a regular verb; its imperfect only has ي in front. */
  verb() {
    return this.#fresh(() => this.#pick(first) + this.#pick(second) + this.#pick(third))
  }

  /** About twelve words with some evidence among them. @param {string} evidence */
  sentence(evidence) {
    const words = Array.from({ length: 9 + Math.floor(this.#random() * 6) }, () => this.#pick(filler))
    if (evidence !== '') words.splice(1 + Math.floor(this.#random() * words.length), 0, evidence)
    return words.join(' ')
  }

  /** @param {() => string} make */
  #fresh(make) {
    for (;;) {
      const word = make()
      const bare = word.replace(/[ةاوي]/g, '')
      // Two of the same letters side by side would be written as one.
      if (this.#used.has(word) || /(.)\1/.test(bare)) continue
      this.#used.add(word)
      return word
    }
  }

  /** @template Choice @param {readonly Choice[]} choices @returns {Choice} */
  #pick(choices) {
    const choice = choices[Math.floor(this.#random() * choices.length)]
    if (choice === undefined) throw new Error('nothing to choose from')
    return choice
  }
}

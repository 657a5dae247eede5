/** Where nobody asks for another one. */
export const usualSeed = 1

/** Four words of 32 bits, not all 0. */
export type State = readonly [number, number, number, number]

/**
 * Random numbers from a seed: xoshiro128** 1.1 (Blackman and Vigna 2018, prng.di.unimi.it), its four words of state filled by SplitMix64
 * (Steele, Lea and Flood 2014) as its authors advise. Whole numbers of 32 bits throughout: the same seed gives the same numbers on every
 * machine. For shuffling and resampling, not for secrets.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d: number

  private constructor([a, b, c, d]: State) {
    this.#a = a
    this.#b = b
    this.#c = c
    this.#d = d
  }

  /** @param seed a whole number from 0 that doubles hold exactly; throws a RangeError otherwise */
  static fromSeed(seed: number): Random {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`no seed: ${seed}`)
    const [first, second] = [mix(BigInt(seed) + step), mix(BigInt(seed) + 2n * step)]
    return Random.fromState([lowWord(first), highWord(first), lowWord(second), highWord(second)])
  }

  static fromState(state: State): Random {
    return new Random(state)
  }

  /** The next number, 0 to 2³² − 1. */
  next(): number {
    const [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d]
    this.#a = a ^ d ^ b
    this.#b = b ^ c ^ a
    this.#c = c ^ a ^ (b << 9)
    this.#d = rotated(d ^ b, 11)
    return Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
  }

  /**
   * The next whole number from 0 to below a bound, each as likely: what would favour the first ones is drawn again.
   *
   * @param bound 1 to 2³²
   */
  below(bound: number): number {
    const fair = 2 ** 32 - (2 ** 32 % bound)
    for (;;) {
      const drawn = this.next()
      if (drawn < fair) return drawn % bound
    }
  }

  /** The members in an order drawn at random, every order as likely (Fisher and Yates 1938; «inside out», one draw a member). */
  shuffled<Member>(members: Iterable<Member>): readonly Member[] {
    const shuffled: Member[] = []
    for (const member of members) {
      const at = this.below(shuffled.length + 1)
      // Takes the place of the one that stands there, which goes to the end.
      shuffled.push(...shuffled.splice(at, 1, member))
    }
    return shuffled
  }
}

/** What SplitMix64 adds each time: 2⁶⁴ ÷ the golden ratio. */
const step = 0x9e3779b97f4a7c15n

function lowWord(word: bigint): number {
  return Number(BigInt.asUintN(32, word))
}

function highWord(word: bigint): number {
  return Number(word >> 32n)
}

/** The output function of SplitMix64. */
function mix(state: bigint): bigint {
  const first = BigInt.asUintN(64, state)
  const second = BigInt.asUintN(64, (first ^ (first >> 30n)) * 0xbf58476d1ce4e5b9n)
  const third = BigInt.asUintN(64, (second ^ (second >> 27n)) * 0x94d049bb133111ebn)
  return third ^ (third >> 31n)
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

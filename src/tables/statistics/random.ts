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

  private constructor([a = 0, b = 0, c = 0, d = 0]: readonly number[]) {
    this.#a = a
    this.#b = b
    this.#c = c
    this.#d = d
  }

  /** @param seed a whole number from 0 that doubles hold exactly; throws a RangeError otherwise */
  static fromSeed(seed: number): Random {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`no seed: ${seed}`)
    const words = new BigUint64Array(2)
    for (let at = 0n; at < 2n; at++) words[Number(at)] = mix(BigInt(seed) + (at + 1n) * 0x9e3779b97f4a7c15n)
    return Random.fromState([...words].flatMap((word) => [Number(BigInt.asUintN(32, word)), Number(word >> 32n)]))
  }

  /** @param state four words of 32 bits, not all 0 */
  static fromState(state: readonly number[]): Random {
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

  /** Puts the members into an order in which every order is as likely (Durstenfeld 1964), in place. */
  shuffle(members: Uint32Array): void {
    for (let last = members.length - 1; last > 0; last--) {
      const other = this.below(last + 1)
      const moved = members[last] ?? 0
      members[last] = members[other] ?? 0
      members[other] = moved
    }
  }
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

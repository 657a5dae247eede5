import type { Codebook } from '../codebook/codebook.ts'
import { operandsOf } from '../codebook/operands.ts'
import { Finder } from './finder.ts'

/** By codebook, as long as somebody holds it. */
const finders = new WeakMap<Codebook, Finder>()

/** What finds the words of a codebook. They are compiled once, whoever asks: the coder, or checks that try single terms. */
export function finderOf(codebook: Codebook): Finder {
  const known = finders.get(codebook)
  if (known !== undefined) return known
  const finder = new Finder()
  for (const operand of codebook.themes.flatMap(operandsOf))
    if (operand.kind === 'term' || operand.kind === 'verb' || operand.kind === 'exact' || operand.kind === 'pattern')
      finder.addLeaf(operand, codebook.register, codebook.plurals === 'list')
  finders.set(codebook, finder)
  return finder
}

import { DamerauLevenshteinDistance, JaroWinklerDistance } from 'natural/lib/natural/distance/index.js'
import { NGrams } from 'natural/lib/natural/ngrams/index.js'
import { TfIdf } from 'natural/lib/natural/tfidf/index.js'

/** A term of a document: how often it stands there, and how much it tells this document from the others. */
export interface TermWeight {
  readonly term: string
  readonly count: number
  readonly weight: number
}

/** From this Jaro–Winkler similarity (0–1) on, two names may be one name misspelt. */
const leastSimilarity = 0.84

/** Up to this many letters inserted, left out, exchanged or swapped, likewise. */
const mostEdits = 2

/**
 * The candidate that someone who wrote `name` most likely meant, or null when none is close or `name` is itself one
 * of them. Case, Arabic marks, tatweel and invisible characters don't count as differences.
 */
export function nearest(name: string, candidates: readonly string[]): string | null {
  if (candidates.includes(name)) return null
  const wanted = fold(name)
  let best: { readonly candidate: string; readonly similarity: number } | null = null
  for (const candidate of candidates) {
    const similarity = closeness(wanted, fold(candidate))
    if (similarity !== null && (best === null || similarity > best.similarity)) best = { candidate, similarity }
  }
  return best === null ? null : best.candidate
}

/** Every run of `size` neighbouring tokens, in order; none when there are fewer tokens. */
export function ngrams(tokens: readonly string[], size: number): readonly (readonly string[])[] {
  return NGrams.ngrams([...tokens], size)
}

/**
 * The terms of each document with their TF-IDF weights, the heaviest first, then by term (UTF-16 order).
 * weight = count × (1 + ln(documents ÷ (1 + documents with the term))): natural's formula, under which a term that
 * stands in every document still weighs something.
 */
export function tfidf(documents: readonly (readonly string[])[]): readonly (readonly TermWeight[])[] {
  const corpus = new TfIdf()
  // natural keeps terms as keys of plain objects: the mark in front keeps `constructor`, `__key` and numbers ordinary.
  for (const document of documents) corpus.addDocument(document.map((token) => `=${token}`))
  return documents.map((_, index) =>
    corpus
      .listTerms(index)
      .map(({ term, tf, tfidf: weight }) => ({ term: term.slice(1), count: tf, weight }))
      .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)),
  )
}

/** The Jaro–Winkler similarity (0–1) of two folded names that are close, else null. */
function closeness(a: string, b: string): number | null {
  if (a === '' || b === '') return null
  const similarity = JaroWinklerDistance(a, b)
  if (similarity >= leastSimilarity) return similarity
  if (fewestEdits(a, b) > mostEdits) return null
  const edits = DamerauLevenshteinDistance(a, b)
  // Two edits make any short word out of any other, so more than half of it must stay.
  return edits <= mostEdits && edits * 2 < Math.min(a.length, b.length) ? similarity : null
}

/** How many edits it takes at the least: an edit brings in or removes one letter at most. Far cheaper than to count them. */
function fewestEdits(a: string, b: string): number {
  let rest = b
  let missing = 0
  for (let index = 0; index < a.length; index++) {
    const at = rest.indexOf(a.charAt(index))
    if (at < 0) missing++
    else rest = rest.slice(0, at) + rest.slice(at + 1)
  }
  return Math.max(missing, rest.length)
}

/** What two spellings of a name share: compatibility forms resolved, no marks, no tatweel, no invisible characters. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .trim()
    .toLowerCase()
}

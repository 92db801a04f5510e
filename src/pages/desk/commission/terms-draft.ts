// Criteria and weights while they are being changed: text in fields, read when they are kept.
import type { Id } from '../../../engine/index.ts'
import type { Terms, VettingBook } from '../../../vetting/index.ts'
import { inWords, readTyped } from '../../../ui/typed-number.ts'

export interface DraftRow {
  id: Id
  scored: boolean
  weight: string
  gate: boolean
}

export type Draft = readonly DraftRow[]

/** One row for each criterion of the book. */
export function draftOf({ criteria }: VettingBook, terms: Pick<Terms, 'criteria' | 'gates'>): Draft {
  return criteria.map(({ id }) => {
    const kept = terms.criteria.find((one) => one.id === id)
    return {
      id,
      scored: kept !== undefined,
      weight: inWords(kept?.weight ?? 1),
      gate: terms.gates.includes(id),
    }
  })
}

/** The weight that was typed: above 0 and up to 100. */
export function readWeight(text: string) {
  const read = readTyped(text, { least: 0.01, most: 100, example: '2' })
  return read.value === undefined && read.error === undefined
    ? { error: 'Say how often it counts, such as 1.' }
    : read
}

export function readDraft(
  draft: Draft,
): ({ ok: true } & Pick<Terms, 'criteria' | 'gates'>) | { ok: false; problem: string } {
  const scored = draft.filter((row) => row.scored)
  const faulty = scored.find(({ weight }) => readWeight(weight).error !== undefined)
  if (faulty) return { ok: false, problem: `The weight of ${faulty.id} cannot be read. Look at it above.` }
  return {
    ok: true,
    criteria: scored.map(({ id, weight }) => ({ id, weight: readWeight(weight).value ?? 1 })),
    gates: scored.filter(({ gate }) => gate).map(({ id }) => id),
  }
}

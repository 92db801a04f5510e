// A bid laid out on the sheet: what is said, what was worked out and what the commission answered, ready for the rules.
import { Reading } from '../engine/evaluate.ts'
import { eachLeaf } from '../engine/condition.ts'
import type { Condition, Id } from '../engine/flow.ts'
import { readable, sheetOf, STATED } from './book-sheet.ts'
import { NOT_STATED, type BidValue, type Reads } from './commission.ts'
import { Look, type Scene } from './look.ts'
import { signalsOf, type Signals } from './signals.ts'

export interface Sheet {
  reading: Reading
  signals: Signals
}

/**
 * Lays the bid out. What nobody knows is left out, and nothing fires on it. `like` is the sheet of a bid that differs in
 * the field `changed` alone.
 */
export function layOut(scene: Scene, like?: Sheet, changed?: Id): Sheet {
  const { book } = scene.shelf
  const reading = new Reading(sheetOf(book))
  for (const field of book.fields) {
    const value = Object.hasOwn(scene.bid.said, field.id) ? scene.bid.said[field.id] : undefined
    if (value === undefined) continue
    const { kind } = readable(field)
    reading.give(field.id, asAnswer(value, field.kind === 'one' || field.kind === 'many', kind === 'many'))
  }
  const signals = signalsOf(scene, like?.signals, changed)
  for (const [id, { worked }] of signals) if (worked) reading.give(id, worked.is)
  const { answers, facts } = new Look(scene).ours()
  for (const { id } of book.circumstances) {
    const value = id === 'tier' ? scene.tier : (answers[id] ?? facts[id])
    if (value !== undefined) reading.give(id, value)
  }
  return { reading, signals }
}

function asAnswer(value: BidValue, holdsOptions: boolean, several: boolean): Id | Id[] {
  if (value === NOT_STATED) return several ? [NOT_STATED] : NOT_STATED
  if (!holdsOptions || typeof value === 'number') return STATED
  return typeof value === 'string' ? value : [...value]
}

/** Everything a condition rests on: fields, what signals read, and circumstances. `but` leaves out signals by id. */
export function readsOf(
  condition: Condition,
  { signals }: Sheet,
  scene: Scene,
  but: readonly Id[] = [],
): Reads {
  const fields = new Set<Id>()
  const questions = new Set<Id>()
  const { book } = scene.shelf
  eachLeaf(condition, (leaf) => {
    if (leaf.kind !== 'is' && leaf.kind !== 'has') return
    const id = leaf.question
    const signal = signals.get(id)
    if (signal) {
      if (but.includes(id)) return
      for (const field of signal.reads.fields) fields.add(field)
      for (const question of signal.reads.questions) questions.add(question)
    } else if (book.fields.some((field) => field.id === id)) fields.add(id)
    else questions.add(id)
  })
  return { fields: [...fields], questions: [...questions] }
}

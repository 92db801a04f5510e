// The shape of what is kept on the device, checked by hand: a schema library would be most of the first load.
import type { Id } from '../engine/index.ts'
import type { Kept, Saved } from '../machines/session-ports.ts'
import { isAnswers, isObject } from './stored-answers.ts'
import { readWorkings } from './stored-workings.ts'

/** Raised only when what is stored changes shape. */
export const FORMAT = 1

const MOST_ASIDE = 20

/** The record if every part of it is of the right shape, else null. What the answers mean is for the engine to judge. */
export function readRecord(flow: Id, given: unknown): Saved | null {
  if (!isObject(given) || given.format !== FORMAT || given.flow !== flow) return null
  const own = readKept(given)
  if (!own || !Array.isArray(given.aside) || given.aside.length > MOST_ASIDE) return null
  const aside = given.aside.map((each: unknown) => (isObject(each) ? readKept(each) : null))
  return aside.every((each) => each !== null) ? { ...own, aside } : null
}

function readKept({ version, answers, savedAt, origin, workings }: Record<string, unknown>): Kept | null {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null
  if (typeof savedAt !== 'string' || savedAt.length > 40) return null
  if (origin !== 'own' && origin !== 'link' && origin !== 'read') return null
  if (!isAnswers(answers)) return null
  const kept = { version, answers, savedAt, origin } as const
  if (workings === undefined) return kept
  const read = readWorkings(workings)
  return read && { ...kept, workings: read }
}

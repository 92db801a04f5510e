// Which shelves are part of an evaluation, and what each may hold.
import type { Id } from '../../engine/index.ts'
import { readSavedJourney } from '../journey-store.ts'
import { readSavedLogic } from '../logic-store.ts'
import { readRecord } from '../stored-record.ts'

const ANSWERS = /^answers:([a-z][a-z0-9_]{0,63})$/

/** Is the shelf with this name part of an evaluation? */
export function isPart(name: string): boolean {
  return name === 'journey' || name === 'logic' || ANSWERS.test(name)
}

/** The flow whose answers this part holds; undefined if it holds something else. */
export function flowOfPart(name: string): Id | undefined {
  return ANSWERS.exec(name)?.[1]
}

/** The part of an evaluation if it is of the right shape, else null. */
export function checkPart(name: string, given: unknown): unknown {
  if (name === 'journey') return readSavedJourney(given)
  if (name === 'logic') return readSavedLogic(given)
  const flow = flowOfPart(name)
  return flow === undefined ? null : readRecord(flow, given)
}

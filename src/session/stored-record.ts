// The shape of what is kept on the device, checked by hand: a schema library would be most of the first load.
import type { Answer, Answers, Id } from '../engine/index.ts'
import type { Kept, Saved } from '../machines/session-ports.ts'

/** Raised only when what is stored changes shape. */
export const FORMAT = 1

const MOST_ANSWERS = 500
const MOST_ASIDE = 20
const NAME = /^[a-z][a-z0-9_]{0,63}$/

/** The record if every part of it is of the right shape, else null. What the answers mean is for the engine to judge. */
export function readRecord(flow: Id, given: unknown): Saved | null {
  if (!isObject(given) || given.format !== FORMAT || given.flow !== flow) return null
  const own = readKept(given)
  if (!own || !Array.isArray(given.aside) || given.aside.length > MOST_ASIDE) return null
  const aside = given.aside.map((each: unknown) => (isObject(each) ? readKept(each) : null))
  return aside.every((each) => each !== null) ? { ...own, aside } : null
}

function readKept({ version, answers, savedAt, origin }: Record<string, unknown>): Kept | null {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null
  if (typeof savedAt !== 'string' || savedAt.length > 40) return null
  if (origin !== 'own' && origin !== 'link') return null
  return isAnswers(answers) ? { version, answers, savedAt, origin } : null
}

function isAnswers(given: unknown): given is Answers {
  if (!isObject(given)) return false
  const entries = Object.entries(given)
  return entries.length <= MOST_ANSWERS && entries.every(([id, answer]) => NAME.test(id) && isAnswer(answer))
}

function isAnswer(given: unknown): given is Answer {
  return isShort(given) || (Array.isArray(given) && given.length <= 64 && given.every(isShort))
}

function isShort(given: unknown): given is string {
  return typeof given === 'string' && given.length <= 64
}

/** A set of keys, not a list. */
export function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

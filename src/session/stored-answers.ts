// Answers as they come from outside, checked by hand.
import type { Answer, Answers } from '../engine/index.ts'

const MOST_ANSWERS = 500
const NAME = /^[a-z][a-z0-9_]{0,63}$/

/** Shaped like answers; what they mean is for the engine to judge. */
export function isAnswers(given: unknown): given is Answers {
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

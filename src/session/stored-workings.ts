// What is kept beside the answers, checked by hand like everything that comes from outside.
import type { KeptCalculation, Override, Workings } from '../machines/workings.ts'
import { NO_WORKINGS } from '../machines/workings.ts'
import { isAnswers, isObject } from './stored-answers.ts'
import { isWorthSheet } from './stored-worth.ts'

/** How many figures, settings or changed assumptions one evaluation may hold. */
export const MOST_FIGURES = 200
const MOST_KEPT = 60
const LONGEST_NOTE = 20_000
const NAME = /^[a-z][a-z0-9_]{0,63}$/
const CHOICE = /^[a-z0-9][a-z0-9_-]{0,63}$/
const PATH = /^[a-z][a-zA-Z0-9_.-]{0,127}$/

/** The workings if every part is of the right shape, else null; a part that is missing is empty. */
export function readWorkings(given: unknown): Workings | null {
  if (!isObject(given)) return null
  const { numbers, choices, changed, notes, override, kept, trying, worth } = { ...NO_WORKINGS, ...given }
  if (!isRecord(numbers, NAME, isFigure) || !isRecord(changed, PATH, isFigure)) return null
  if (!isRecord(choices, NAME, (value) => typeof value === 'string' && CHOICE.test(value))) return null
  if (!isRecord(notes, NAME, isNote)) return null
  if (override !== null && !isOverride(override)) return null
  if (!Array.isArray(kept) || kept.length > MOST_KEPT || !kept.every(isKept)) return null
  if (trying !== null && !isAnswers(trying)) return null
  if (worth !== null && !isWorthSheet(worth)) return null
  return { numbers, choices, changed, notes, override, kept, trying, worth } as Workings
}

/** A number fit to be worked with: finite and of a size that means something. */
export function isFigure(given: unknown): given is number {
  return typeof given === 'number' && Number.isFinite(given) && Math.abs(given) <= 1e12
}

function isNote(given: unknown): given is string {
  return typeof given === 'string' && given.length <= LONGEST_NOTE
}

function isShort(given: unknown): given is string {
  return typeof given === 'string' && given.length <= 200
}

function isRecord(given: unknown, name: RegExp, holds: (value: unknown) => boolean): boolean {
  if (!isObject(given)) return false
  const entries = Object.entries(given)
  return entries.length <= MOST_FIGURES && entries.every(([key, value]) => name.test(key) && holds(value))
}

function isOverride(given: unknown): given is Override {
  if (!isObject(given)) return false
  const { method, reason, at } = given
  return isShort(method) && /^[a-z]{2}-[a-z0-9]+$/.test(method) && isNote(reason) && isShort(at)
}

function isKept(given: unknown): given is KeptCalculation {
  if (!isObject(given)) return false
  const { calculator, values, figures, sentence, at } = given
  if (!isShort(calculator) || !isShort(at) || !isNote(sentence)) return false
  if (!isRecord(values, /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/, isEntered)) return false
  return Array.isArray(figures) && figures.length <= 40 && figures.every(isLine)
}

function isEntered(given: unknown): boolean {
  if (Array.isArray(given)) return given.length <= 500 && given.every(isFigure)
  return isFigure(given) || isShort(given)
}

function isLine(given: unknown): boolean {
  return isObject(given) && isShort(given.label) && isShort(given.text)
}

// A value-for-money sheet as it comes from storage or a file, checked by hand: every part of the right shape, within the limits.
import type {
  DiscountSetting,
  Effect,
  Judgement,
  Unpriced,
  Worth,
  WorthCost,
  WorthOutcome,
  WorthSheet,
} from '../costing/worth/sheet.ts'
import { isObject } from './stored-answers.ts'

/** As LIMITS in the costing room: told again because the first load must not fetch that room. */
const MOST = { costs: 30, outcomes: 12, unpriced: 20, years: 60, label: 120, text: 400 }

const PRICE_YEAR = /^\d{4}-\d{2}$/
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/
const PURSES = ['own', 'public', 'others']
const LEVELS = ['good', 'fair', 'poor', 'unsure', null]
const JUDGED = ['economy', 'efficiency', 'effectiveness', 'equity', 'environment']

/** Shaped like a sheet; what it means is for the costing room to judge. */
export function isWorthSheet(given: unknown): given is WorthSheet {
  if (!isObject(given)) return false
  const { invented, horizon, runs, priceYear, discount, costs, outcomes, doubt, unpriced, judgements } = given
  return (
    typeof invented === 'boolean' &&
    isYears(horizon, 1) &&
    isYears(runs, 1) &&
    isPriceYear(priceYear) &&
    isDiscount(discount) &&
    isRows(costs, MOST.costs, isCost) &&
    isRows(outcomes, MOST.outcomes, isOutcome) &&
    isObject(doubt) &&
    ['costDown', 'costUp', 'worthDown', 'worthUp'].every((part) => isNumber(doubt[part], 0, 5)) &&
    isNumber(doubt['years'], 0, 30) &&
    isRows(unpriced, MOST.unpriced, isUnpriced) &&
    isObject(judgements) &&
    JUDGED.every((e) => isJudgement(judgements[e]))
  )
}

function isCost(given: Record<string, unknown>): boolean {
  const { label, bearer, kind, amounts, priceYear, optimism } = given as Partial<WorthCost>
  return (
    isText(label, MOST.label) &&
    isOneOf(bearer, PURSES) &&
    isOneOf(kind, ['once', 'yearly', 'uneven']) &&
    Array.isArray(amounts) &&
    amounts.length <= MOST.years &&
    amounts.every((amount) => isNumber(amount, -1e12, 1e12)) &&
    (priceYear === null || isPriceYear(priceYear)) &&
    isNumber(optimism, 0, 5)
  )
}

function isOutcome(given: Record<string, unknown>): boolean {
  const { label, worth, publicShare, cashable, saver, events, effect, lag, lasts } =
    given as Partial<WorthOutcome>
  return (
    isText(label, MOST.label) &&
    (worth === null || isWorth(worth)) &&
    isNumber(publicShare, 0, 1) &&
    isNumber(cashable, 0, 1) &&
    isOneOf(saver, ['own', 'public']) &&
    (events === null || isNumber(events, 0, 1e9)) &&
    isEffect(effect) &&
    isYears(lag, 0) &&
    isYears(lasts, 0)
  )
}

function isWorth(given: unknown): given is Worth {
  if (!isObject(given)) return false
  if (given['kind'] === 'unit') return typeof given['id'] === 'string' && ID.test(given['id'])
  const { kind, value, priceYear, source, bearer } = given
  return (
    kind === 'own' &&
    (value === null || isNumber(value, 0, 1e12)) &&
    isPriceYear(priceYear) &&
    isText(source, MOST.text) &&
    isOneOf(bearer, ['society', 'public purse'])
  )
}

function isEffect(given: unknown): given is Effect {
  if (!isObject(given)) return false
  const { as, likely, low, high, basis, source } = given
  return (
    isOneOf(as, ['share', 'events']) &&
    [likely, low, high].every((value) => value === null || isNumber(value, -1e9, 1e9)) &&
    isOneOf(basis, ['own_study', 'elsewhere', 'before_after', 'hope', null]) &&
    isText(source, MOST.text)
  )
}

function isDiscount(given: unknown): given is DiscountSetting {
  if (!isObject(given)) return false
  const { rate, stepped, from, asOf, why } = given
  return (
    isNumber(rate, 0, 0.2) &&
    typeof stepped === 'boolean' &&
    isOneOf(from, ['green-book', 'own']) &&
    isText(asOf, 40) &&
    isText(why, MOST.text)
  )
}

function isUnpriced(given: Record<string, unknown>): boolean {
  const { what, way, known } = given as Partial<Unpriced>
  return isText(what, MOST.text) && isText(known, MOST.text) && isOneOf(way, ['better', 'worse', 'unsure'])
}

function isJudgement(given: unknown): given is Judgement {
  return isObject(given) && isOneOf(given['level'], LEVELS) && isText(given['reason'], MOST.text)
}

/** A list of objects, each with an id that no other has. */
function isRows(given: unknown, most: number, holds: (row: Record<string, unknown>) => boolean): boolean {
  if (!Array.isArray(given) || given.length > most) return false
  const ids = new Set<unknown>()
  return given.every((row: unknown) => {
    if (!isObject(row) || typeof row['id'] !== 'string' || !ID.test(row['id']) || ids.has(row['id']))
      return false
    ids.add(row['id'])
    return holds(row)
  })
}

function isNumber(given: unknown, least: number, most: number): given is number {
  return typeof given === 'number' && given >= least && given <= most
}

function isYears(given: unknown, least: number): boolean {
  return isNumber(given, least, MOST.years) && Number.isInteger(given)
}

function isPriceYear(given: unknown): given is string {
  return typeof given === 'string' && PRICE_YEAR.test(given)
}

function isText(given: unknown, longest: number): given is string {
  return typeof given === 'string' && given.length <= longest
}

function isOneOf(given: unknown, options: readonly (string | null)[]): boolean {
  return options.some((option) => option === given)
}

// A condition becomes a function of what it reads. Ids are looked up here, once, and not while it runs.
import type { Condition, Id } from './flow.ts'
import { isClean, isOpen, MISSING, NO, UNASKED, YES } from './truth.ts'
import type { Code, Standing, Test } from './truth.ts'

/** Where the things a condition names are kept. */
export interface Places {
  places: ReadonlyMap<Id, number>
  bitsOf(place: number, options: readonly Id[]): number
  factPlaces: ReadonlyMap<Id, number>
  /** The values of the fact as a bit each. */
  valuesOf(place: number, values: readonly Id[]): number
  methodPlaces: ReadonlyMap<Id, number>
}

const never: Test = () => UNASKED

/** The condition, ready to run. What it names and the flow does not have counts as never asked. */
export function compileCondition(condition: Condition, at: Places): Test {
  switch (condition.kind) {
    case 'always':
      return () => YES
    case 'is':
    case 'has': {
      const place = at.places.get(condition.question)
      return place === undefined ? never : compare(place, at.bitsOf(place, condition.options))
    }
    case 'fact': {
      const place = at.factPlaces.get(condition.fact)
      return place === undefined ? never : compareFact(place, at.valuesOf(place, condition.values))
    }
    case 'all':
      return least(condition.of.map((part) => compileCondition(part, at)))
    case 'any':
      return greatest(condition.of.map((part) => compileCondition(part, at)))
    case 'not': {
      const part = compileCondition(condition.of, at)
      return (sheet) => {
        const met = part(sheet)
        return met === YES ? NO : met === NO ? YES : met
      }
    }
    default:
      return compileStanding(condition, at)
  }
}

function compare(place: number, bits: number): Test {
  return ({ ticks, missing }) => {
    const ticked = ticks[place]!
    if (ticked === 0) return missing[place] ? MISSING : UNASKED
    return (ticked & bits) === 0 ? NO : YES
  }
}

function compareFact(place: number, values: number): Test {
  return (sheet) => {
    const code = sheet.factCode(place)
    if (code < YES) return code as Code
    return (values >> (code - YES)) & 1 ? YES : NO
  }
}

function least(parts: readonly Test[]): Test {
  return (sheet) => {
    let met: Code = YES
    for (let at = 0; at < parts.length && met !== NO; at++) {
      const part = parts[at]!(sheet)
      if (part < met) met = part
    }
    return met
  }
}

function greatest(parts: readonly Test[]): Test {
  return (sheet) => {
    let met: Code = NO
    for (let at = 0; at < parts.length && met !== YES; at++) {
      const part = parts[at]!(sheet)
      if (part > met) met = part
    }
    return met
  }
}

type StandingCondition = Extract<Condition, { kind: 'open' | 'clean' | 'lead' | 'best' }>

function compileStanding(condition: StandingCondition, at: Places): Test {
  const methods = condition.methods.flatMap((method) => at.methodPlaces.get(method) ?? [])
  const reads = standingTest(condition, methods)
  return ({ standing }) => (standing ? (reads(standing) ? YES : NO) : MISSING)
}

function standingTest(
  condition: StandingCondition,
  methods: readonly number[],
): (standing: Standing) => boolean {
  /** An empty list stands for "none". */
  const isAmong = (method: number) => (method < 0 ? condition.methods.length === 0 : methods.includes(method))
  switch (condition.kind) {
    case 'open':
      return (standing) => methods.some((method) => isOpen(standing, method))
    case 'clean':
      return (standing) => methods.some((method) => isClean(standing, method))
    case 'lead':
      return ({ lead }) => isAmong(lead)
    case 'best': {
      const most = condition.caveats ?? Infinity
      return ({ best, caveats }) => isAmong(best) && (best < 0 || caveats[best]! <= most)
    }
  }
}

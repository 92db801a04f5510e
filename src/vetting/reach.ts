// The smallest change a bid's study could show, with every assumption in its favour. So what is called too weak here is too
// weak on any reckoning.
import { detectablePlaceChange } from '../calculators/detectable-places.ts'
import { detectableSeries } from '../calculators/detectable-series.ts'
import {
  detectableClusterShareChange,
  detectableCountChange,
  detectableShareChange,
} from '../calculators/detectable.ts'
import type { Id } from '../engine/flow.ts'
import type { EffectSize } from '../engine/reference.ts'
import type { Look, Worked } from './look.ts'
import { amount } from './words.ts'

/** All generous, by judgement: half would have the outcome anyway, little likeness within groups, little scatter. */
const GENEROUS = { baseline: 50, icc: 0.02, variation: 0.15 } as const

/** Only people near the line count: 2.75 times fewer (Goldberger 1972; Schochet 2008). */
const LINE_PENALTY = 2.75

interface Reckoned {
  /** A share from 0 to 1; null if not even a fall to nothing would be seen. */
  relative: number | null
  says: string
}

const PEOPLE: readonly Id[] = [
  'im-rct',
  'im-factorial',
  'im-match',
  'im-natexp',
  'im-encourage',
  'im-rdd',
  'im-did',
]
const COUNTS: readonly Id[] = ['im-did', 'im-natexp']

/** The smallest change the leading design could show; undefined where no formula is honest or too little is known. */
export function reckon(look: Look): Reckoned | undefined {
  const lead = look.lead()
  if (lead === undefined) return undefined
  if (lead === 'im-crct') return wholeGroups(look)
  if (lead === 'im-its') return oneSeries(look)
  const persons = PEOPLE.includes(lead) ? twoGroups(look, lead) : undefined
  return persons ?? (COUNTS.includes(lead) ? counts(look) : undefined)
}

function baselineOf(look: Look): number {
  const given = look.number('baseline')
  return given !== undefined && given >= 1 && given <= 99 ? given : GENEROUS.baseline
}

function twoGroups(look: Look, lead: Id): Reckoned | undefined {
  const treated = look.number('n_people')
  const compared = look.number('n_compared')
  if (treated === undefined || treated <= 0 || compared === 0) return undefined
  const baseline = baselineOf(look)
  const even = 2 / (1 / treated + 1 / (compared ?? treated))
  const perGroup = lead === 'im-rdd' ? even / LINE_PENALTY : even
  const found = detectableShareChange({ perGroup, baseline: baseline / 100 })
  const sizes =
    compared === undefined
      ? amount(treated, 'people in each group')
      : `${amount(treated, 'people')} against ${amount(compared, 'people')}`
  return { relative: found?.relative ?? null, says: `${sizes}, ${inHundred(baseline)}` }
}

function wholeGroups(look: Look): Reckoned | undefined {
  const clusters = look.number('n_clusters')
  if (clusters === undefined) return undefined
  const people = look.number('n_people')
  const size = look.number('group_size') ?? (people === undefined ? undefined : (2 * people) / clusters)
  if (size === undefined || size < 1) return undefined
  const perArm = Math.floor(clusters / 2)
  const groups = `${amount(clusters, 'teams or places')} of ${amount(Math.round(size), 'each')}`
  if (['places', 'system', 'programme'].includes(look.answer('target') ?? '')) {
    const found = detectablePlaceChange({ perArm, eventsPerPlace: size, variation: GENEROUS.variation })
    return { relative: found?.relative ?? null, says: `${groups}, places that hardly differ otherwise` }
  }
  const baseline = baselineOf(look)
  const found = detectableClusterShareChange({ perArm, size, icc: GENEROUS.icc, baseline: baseline / 100 })
  return {
    relative: found?.relative ?? null,
    says: `${groups}, people in them hardly alike, ${inHundred(baseline)}`,
  }
}

/** As if the comparison were so large that it adds no chance of its own. */
function counts(look: Look): Reckoned | undefined {
  const events = eventsOf(look)
  if (!events) return undefined
  const found = detectableCountChange({ eventsPerYear: events, yearsBefore: 2, yearsAfter: 1 })
  return {
    relative: found?.relative ?? null,
    says: `${amount(events, 'events a year')}, two years before and one after, and a very large comparison`,
  }
}

function oneSeries(look: Look): Reckoned | undefined {
  const events = eventsOf(look)
  if (!events) return undefined
  const found = detectableSeries({ pointsBefore: 24, pointsAfter: 12, meanCount: events / 12 })
  const seen = found && found.share <= 1 ? found.share : null
  return { relative: seen, says: `${amount(events, 'events a year')}, 24 months before and 12 after` }
}

/** The bid's own number, else the most that the commission's answer allows. */
function eventsOf(look: Look): number | undefined {
  return look.number('events') ?? look.span('events')?.most
}

function inHundred(baseline: number): string {
  return `if ${amount(baseline, 'in 100')} would have the outcome anyway`
}

/** With fewer of the same kind to go by, those of all kinds say more. */
const ENOUGH_ALIKE = 3

/** The largest average fall in our list that rests on more than a weak study, in per cent. */
function largestSeen(effects: readonly EffectSize[], target: Id | undefined): number | undefined {
  const told = effects.filter(({ status, strength }) => status !== 'unverified' && strength !== 'weak')
  const topOf = ({ seenFall, planWith }: EffectSize) =>
    seenFall?.high ?? planWith?.central ?? planWith?.cautious
  const withFigure = told.filter((effect) => topOf(effect) !== undefined)
  const alike = withFigure.filter(
    ({ givenTo }) => !givenTo || (target !== undefined && givenTo.includes(target)),
  )
  const tops = (alike.length >= ENOUGH_ALIKE ? alike : withFigure).flatMap((effect) => topOf(effect) ?? [])
  return tops.length ? Math.max(...tops) : undefined
}

export function reach(look: Look): Worked {
  const found = reckon(look)
  if (!found) return undefined
  const percent = found.relative === null ? Infinity : found.relative * 100
  const largest = largestSeen(look.scene.shelf.effects ?? [], look.answer('target'))
  const wanted = look.span('effect')
  const beyondWanted = wanted?.most !== undefined && percent > wanted.most
  const words = {
    detects: fallWords(found.relative),
    reckoned: found.says,
    largest_seen: largest === undefined ? 'smaller' : `a fall of ${amount(largest, '%')}`,
    wanted: wanted ? wantedWords(wanted.least, wanted.most) : '',
  }
  if (percent === Infinity || (largest !== undefined && percent > largest))
    return { is: 'beyond_seen', words }
  return { is: beyondWanted ? 'beyond_wanted' : 'within', words }
}

/** Only a promise clearly beyond our generous reckoning is questioned: a fifth below it. */
const CLEARLY = 0.8

export function boast(look: Look): Worked {
  const promised = look.number('smallest_effect')
  const found = reckon(look)
  if (promised === undefined || !found) return undefined
  const words = {
    boasts: `a fall of ${amount(promised, '%')}`,
    detects: fallWords(found.relative),
    reckoned: found.says,
  }
  const beyond = found.relative === null || promised / 100 < CLEARLY * found.relative
  return { is: beyond ? 'yes' : 'no', words }
}

/** Rounded up: a study must never look sharper than it is. */
function fallWords(relative: number | null): string {
  if (relative === null) return 'no change at all, however large'
  return `a fall of ${Math.ceil(Number((relative * 100).toFixed(6)))}%`
}

function wantedWords(least: number, most: number | undefined): string {
  if (most === undefined || most >= 100) return `a fall of ${least}% or more`
  if (least === most) return `a fall of ${most}%`
  return least <= 1 ? `a fall of ${most}% or less` : `a fall of ${least}% to ${most}%`
}

// Which way of reckoning suits which impact design, in order of preference, and what to say of it. Where no honest figure
// exists, that is said instead.
import type { Id } from '../../engine/index.ts'
import { countsEvents, targetOf, type Situation } from './situation.ts'
import {
  counts,
  onAndOff,
  oneSeries,
  placesInSteps,
  teamsInSteps,
  twoGroups,
  wholeGroups,
  wholePlaces,
  type Way,
} from './ways.ts'

export interface Reckoning {
  /** The first that enough is known for is used. */
  ways: readonly Way[]
  /** What the figure supposes, and why the truth is rarely better. */
  says: string
}

/** How a design is reckoned, or why it cannot be. */
export type Design = Reckoning | { none: string }

/** Simulated: a score that is normally distributed, with the line at its mean (Goldberger 1972; Schochet 2008, S46). */
const LINE_PENALTY = 2.751938

const people = (situation: Situation) =>
  ['people', 'mixed', 'message'].includes(targetOf(situation) ?? 'people')

const groups = (situation: Situation) => (countsEvents(situation) ? wholePlaces : wholeGroups)

/** In a mixture whole teams or places get it, and it is they that are compared. */
const peopleOrGroups = (situation: Situation) =>
  targetOf(situation) === 'mixed' ? [wholeGroups, twoGroups()] : [twoGroups()]

const DESIGNS: Readonly<Record<Id, (situation: Situation) => Design>> = {
  'im-rct': () => ({
    ways: [twoGroups()],
    says: 'Two groups of this size, drawn by chance, and a yes or no for each person at the end.',
  }),
  'im-factorial': () => ({
    ways: [twoGroups()],
    says: 'Two versions, this many people sent each, and a yes or no for each person at the end.',
  }),
  'im-crct': (situation) => ({
    ways: [groups(situation)],
    says: 'Half of the teams or places drawn to each side. Fewer on one side shows less.',
  }),
  'im-stepped': (situation) => ({
    ways: [countsEvents(situation) ? placesInSteps : teamsInSteps],
    says: 'Equal parts begin at each step, and everybody is counted once before the first step and once after each.',
  }),
  'im-crossover': () => ({
    ways: [onAndOff],
    says: 'The same places for a year, half of the time with it and half without, and nothing that carries over.',
  }),
  'im-encourage': () => ({
    ways: [twoGroups({ invited: true })],
    says: 'Only people whom the invitation moved can show an effect, so it is thinned by all the others.',
  }),
  'im-did': (situation) => ({
    ways: people(situation)
      ? [counts(true), ...peopleOrGroups(situation)]
      : [counts(true), groups(situation)],
    says: 'As if both sides would have moved alike. They never do quite, so the true figure is larger.',
  }),
  'im-match': (situation) => ({
    ways: peopleOrGroups(situation),
    says: 'As if the matching were perfect. It never quite is, so the true figure is larger.',
  }),
  'im-natexp': (situation) => ({
    ways: people(situation)
      ? [...peopleOrGroups(situation), counts(true)]
      : [counts(true), groups(situation)],
    says: 'As if chance really had decided who got it. If it did not quite, the true figure is larger.',
  }),
  'im-rdd': (situation) =>
    people(situation)
      ? {
          ways: [twoGroups({ penalty: LINE_PENALTY })],
          says: 'Only people near the line tell you much, so it counts as about 2.75 times fewer people. If scores are spread evenly, as four times fewer.',
        }
      : { none: 'What counts is how many places lie close to the line, and nobody can say that beforehand.' },
  'im-its': () => ({
    ways: [oneSeries],
    says: 'A straight trend, a sudden change on one date, and nothing else that changed on it.',
  }),
  'im-scm': () => ({
    none: 'No formula tells it. Try it on old figures: pretend that it began a year early, and see how far the stand-in strays from the truth.',
  }),
  'im-prepost': () => ({
    ways: [counts(false)],
    says: 'How far it must fall to stand out from chance. Even then nothing shows that the scheme did it.',
  }),
}

/** The impact designs this part knows. A test holds them to the flow. */
export const KNOWN_DESIGNS: readonly Id[] = Object.keys(DESIGNS)

/** How the design is reckoned here; undefined for a method that makes no such claim. */
export function designOf(method: Id, situation: Situation): Design | undefined {
  return Object.hasOwn(DESIGNS, method) ? DESIGNS[method]?.(situation) : undefined
}

// One sheet filled in, to show how it is done. The scheme, its costs and its study are invented, and it says so; unit costs and
// rates are those of our tables.
import type { Answers } from '../../engine/index.ts'
import { blankSheet, type WorthSheet } from './sheet.ts'

/** What somebody would have answered on the value line, so that a ratio may be shown. */
export const EXAMPLE_ANSWERS: Answers = {
  vfm_q: 'worth',
  stage: 'mature',
  decision: 'yes',
  priority: ['cost', 'vulnerability'],
  costs: 'full',
  outputs: 'yes',
  impl: 'good',
  impact: 'own_strong',
  alt: 'costed',
  n_out: 'one',
  money: 'some',
  perspective: 'society',
  horizon: 'yes',
  equity: 'yes',
  userval: 'no',
  econ: 'inhouse',
  months: '3to6',
  budget: 'low',
}

/** The example in prices of a year. */
export function exampleSheet(priceYear: string): WorthSheet {
  const sheet = blankSheet(priceYear)
  return {
    ...sheet,
    invented: true,
    costs: [
      {
        id: 'c1',
        label: 'Patrols and their supervision',
        bearer: 'own',
        kind: 'yearly',
        amounts: [210_000],
        priceYear: null,
        optimism: 0.1,
      },
      {
        id: 'c2',
        label: 'Setting up and training',
        bearer: 'own',
        kind: 'once',
        amounts: [60_000],
        priceYear: null,
        optimism: 0,
      },
      {
        id: 'c3',
        label: 'Time of the council’s wardens',
        bearer: 'public',
        kind: 'yearly',
        amounts: [45_000],
        priceYear: null,
        optimism: 0.2,
      },
      {
        id: 'c4',
        label: 'Volunteers’ time',
        bearer: 'others',
        kind: 'uneven',
        amounts: [8_000, 12_000, 12_000],
        priceYear: null,
        optimism: 0,
      },
    ],
    outcomes: [
      {
        id: 'o1',
        label: 'Robberies',
        worth: { kind: 'unit', id: 'robbery' },
        publicShare: 0,
        cashable: 0,
        saver: 'own',
        events: 285,
        effect: {
          as: 'events',
          likely: 26,
          low: 12,
          high: 40,
          basis: 'own_study',
          source: 'An invented comparison of 20 town centres with and without patrols',
        },
        lag: 0,
        lasts: 3,
      },
    ],
    unpriced: [
      {
        id: 'u1',
        what: 'People feel safer in the evening',
        way: 'better',
        known: 'Asked in a survey before and after; no comparison',
      },
      {
        id: 'u2',
        what: 'Young people are stopped more often',
        way: 'worse',
        known: 'Counted; who was stopped is in the stop records',
      },
    ],
    judgements: {
      economy: {
        level: 'good',
        reason: 'Overtime was bought at the usual rate, and the training was shared.',
      },
      efficiency: { level: 'fair', reason: 'One patrol in six did not take place.' },
      effectiveness: {
        level: 'good',
        reason: 'Fewer robberies than in like town centres, and none seem to have moved.',
      },
      equity: { level: 'unsure', reason: 'Shops gain most. Nobody has yet looked at who was stopped.' },
      environment: { level: null, reason: '' },
    },
  }
}

// Two groups of places or people compared by how often something happens: crimes a street, calls a household.
import { answer, refuse } from './answer.ts'
import type { Calculator, Figure, Input, Picture, Problem, Values } from './calculator.ts'
import { at, bracket, squared, zSays, zSquared } from './formula-parts.ts'
import { chanceInWords, decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { powerPicture } from './power-picture.ts'
import { ratesDetectable, ratesPower, ratesSample } from './rates-power.ts'
import { readValues } from './read-values.ts'
import { roundUp } from './search.ts'
import { MOST_PEOPLE } from './two-means-power.ts'
import { alphaInput, directionInput, wantedPowerInput } from './usual-inputs.ts'

const inputs = [
  {
    kind: 'choice',
    id: 'solve',
    label: 'What to work out',
    says: 'Give the other numbers, and this one is worked out.',
    options: [
      { id: 'sample', text: 'How many places or people are needed' },
      { id: 'effect', text: 'The smallest change that would show' },
      { id: 'power', text: 'How good the chances are' },
    ],
    default: 'sample',
  },
  {
    kind: 'number',
    id: 'r1',
    label: 'Events without the programme',
    says: 'How many there are in one place (or for one person) in the time you call one: a year, say.',
    min: 0.001,
    max: 100_000,
    step: 1,
    default: 10,
    unit: 'events',
  },
  {
    kind: 'number',
    id: 'r2',
    label: 'Events with the programme',
    says: 'What it would have to come to for the programme to be worth having, in the same time.',
    min: 0.0001,
    max: 100_000,
    step: 0.5,
    default: 8.4,
    unit: 'events',
    when: { input: 'solve', is: ['sample', 'power'] },
  },
  {
    kind: 'number',
    id: 't',
    label: 'How long each is watched',
    says: 'In the same time: 1 for a year if events are counted by the year, 0.5 for six months.',
    min: 0.01,
    max: 100,
    step: 0.25,
    default: 1,
    unit: 'years',
  },
  {
    kind: 'number',
    id: 'kappa',
    label: 'How much places differ beyond chance',
    says: 'The dispersion of a negative binomial: (variance − mean) / mean². 0 is pure chance; crime at places is often 0.2 to 1 (judgement). Take it from last year’s counts.',
    min: 0,
    max: 20,
    step: 0.1,
    default: 0.4,
  },
  {
    kind: 'number',
    id: 'n',
    label: 'Places or people in each group',
    says: 'How many there are in each of the two groups.',
    also: ['n_per_arm'],
    min: 2,
    max: 10_000_000,
    step: 10,
    whole: true,
    default: 100,
    when: { input: 'solve', is: ['power', 'effect'] },
  },
  directionInput,
  wantedPowerInput,
  alphaInput,
] as const satisfies readonly Input[]

function run(given: Values) {
  const read = readValues(inputs, given)
  if (!read.ok) return read
  const { solve, r1, r2 = 0, t, kappa, n = 0, direction = 'fall', power = 0, alpha } = read.values
  if (solve !== 'effect' && Math.abs(Math.log(r2 / r1)) < 1e-6)
    return refuse('Both rates are the same, so there is no difference to be seen. Change one of them.', 'r2')
  const rates = `${decimalInWords(r1)} events from ${decimalInWords(r2)}`
  if (solve === 'sample') {
    const exact = ratesSample(r1, r2, t, kappa, alpha, power)
    if (!(exact <= MOST_PEOPLE))
      return refuse('This would take more than ten million places. Look for a larger difference.', 'r2')
    const rounded = Math.max(2, roundUp(exact))
    const figures: Figure[] = [
      { id: 'rounded', label: 'In each group', value: rounded, as: 'whole' },
      { id: 'total', label: 'In all', value: 2 * rounded, as: 'whole' },
      { id: 'n', label: 'Before rounding', value: exact, as: 'decimal', digits: 2 },
      {
        id: 'n_if_poisson',
        label: 'If places differed by chance alone',
        value: ratesSample(r1, r2, t, 0, alpha, power),
        as: 'decimal',
        digits: 2,
      },
    ]
    return answer(
      figures,
      `You would need ${wholeInWords(rounded)} places or people in each group, ${wholeInWords(2 * rounded)} in all, to have ${chanceInWords(power)} of telling ${rates}.`,
      warnings(rounded, Math.min(r1, r2) * t * rounded),
    )
  }
  if (solve === 'power') {
    const chance = ratesPower(r1, r2, t, kappa, n, alpha)
    return answer(
      [
        { id: 'power', label: 'Chance of seeing it', value: chance, as: 'probability', digits: 1 },
        { id: 'total', label: 'In all', value: 2 * n, as: 'whole' },
      ],
      `With ${wholeInWords(n)} in each group you would have ${chanceInWords(chance)} of telling ${rates}.`,
      warnings(n, Math.min(r1, r2) * t * n),
    )
  }
  const other = ratesDetectable(r1, direction, { t, kappa, n, alpha, power })
  if (other === undefined)
    return refuse('With so few events no change would show. Add places, or watch them for longer.', 'n')
  const relative = Math.abs(other - r1) / r1
  return answer(
    [
      { id: 'r2', label: 'Events with the programme', value: other, as: 'decimal', digits: 2 },
      {
        id: 'relative',
        label: 'Change, relative to where it starts',
        value: relative,
        as: 'percent',
        digits: 0,
      },
      { id: 'total', label: 'In all', value: 2 * n, as: 'whole' },
    ],
    `With ${wholeInWords(n)} in each group you would have ${chanceInWords(power)} of seeing a ${direction} of ${percentInWords(relative, 0)}, from ${decimalInWords(r1)} events to ${decimalInWords(other)}. A smaller one would probably be missed.`,
    warnings(n, Math.min(r1, other) * t * n),
  )
}

function warnings(n: number, events: number): Problem[] {
  const found: Problem[] = []
  if (n < 15)
    found.push({
      says: `${wholeInWords(n)} in a group are too few for this formula to be exact: treat the answer as a first guess.`,
    })
  if (events < 20)
    found.push({
      says: 'There would be fewer than 20 events in a group. Nothing much can be told from so few: add places or time.',
    })
  return found
}

function picture(given: Values): Picture | null {
  const read = readValues(inputs, given)
  if (!read.ok) return null
  const { solve, r1, t, kappa, direction = 'fall', power = 0, alpha } = read.values
  const { n = 0 } = read.values
  const r2 =
    solve === 'effect' ? ratesDetectable(r1, direction, { t, kappa, n, alpha, power }) : read.values.r2
  if (r2 === undefined || Math.abs(Math.log(r2 / r1)) < 1e-6) return null
  const here = solve === 'sample' ? Math.max(2, roundUp(ratesSample(r1, r2, t, kappa, alpha, power))) : n
  if (!(here <= MOST_PEOPLE)) return null
  const chanceAt = (size: number) => ratesPower(r1, r2, t, kappa, size, alpha)
  return powerPicture({
    x: { label: 'Places or people in each group', as: 'whole' },
    from: Math.max(2, Math.floor(here / 20)),
    to: 2 * here,
    whole: true,
    lines: [
      { label: `${decimalInWords(r1)} against ${decimalInWords(r2)} events`, chanceAt },
      ...(kappa > 0
        ? [
            {
              label: 'If places differed by chance alone',
              chanceAt: (size: number) => ratesPower(r1, r2, t, 0, size, alpha),
            },
          ]
        : []),
    ],
    at: here,
    label: `${wholeInWords(here)} in each group`,
    ...(solve === 'power' ? {} : { target: power }),
    says: `With half as many you would have ${chanceInWords(chanceAt(here / 2))} of seeing the difference, with twice as many ${chanceInWords(chanceAt(2 * here))}.`,
  })
}

export const rates: Calculator = {
  id: 'rates',
  group: 'sample',
  title: 'Two groups, compared by how often something happens',
  answers: 'How many places or people do you need to see a difference between two rates?',
  use: 'When the outcome is a count that differs a lot from place to place: burglaries a street, calls a household.',
  inputs,
  formulas: [
    {
      says: `Places or people in each group: r are the rates, t the time, κ how much places differ beyond chance. ${zSays}`,
      formula: {
        row: [
          'n',
          '=',
          {
            over: [
              {
                row: [
                  zSquared,
                  bracket(
                    { over: ['1', 't'] },
                    bracket({ over: ['1', at('r', '1')] }, '+', { over: ['1', at('r', '2')] }),
                    '+',
                    '2',
                    'κ',
                  ),
                ],
              },
              squared(bracket('ln', { over: [at('r', '2'), at('r', '1')] })),
            ],
          },
        ],
      },
    },
  ],
  assumptions: [
    'Places are far enough apart not to affect each other.',
    'Counts follow a negative binomial: some places have far more than others, in the same way in both groups.',
    'The two groups are alike but for the programme, as when drawn by lot.',
  ],
  validity: [
    'Warns below 15 places in a group, and below 20 events in a group.',
    'Never use the calculator for averages on counts below about ten a place.',
    'For a handful of areas with big counts, use the ratio of ratios instead: there the areas are not a sample.',
  ],
  sources: ['S159'],
  example: {
    says: 'A fall by 16%, from 10 crimes a place and year to 8.4.',
    input: { r1: 10, r2: 8.4, t: 1, kappa: 0.4 },
    figures: { rounded: 264, total: 528, n: 263.112, n_if_poisson: 56.557 },
  },
  run,
  picture,
}

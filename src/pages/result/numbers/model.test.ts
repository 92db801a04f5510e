// The section on numbers, on a small flow that asks what the works line asks.
import { expect, test } from 'vitest'
import { advise, type Answers, type EffectSize, type Question } from '../../../engine/index.ts'
import { all, is, toyFlow, toyMethod, toyQuestion, toyRule } from '../../../engine/toy-flow.ts'
import { numbersModel } from './model.ts'
import { reachOf } from './reach-picture.ts'

function banded(id: string, bands: readonly string[], from: readonly number[]): Question {
  const question = toyQuestion(id, [...bands, 'dk'])
  return {
    ...question,
    number: { label: 'Things', unit: 'things', max: 1e7 },
    options: question.options.map((option, place) => {
      const begins = from[place]
      return begins === undefined ? option : { ...option, from: begins }
    }),
  }
}

const designs = ['im-rct', 'im-did', 'im-scm']
const flow = toyFlow({
  questions: [
    toyQuestion('target', ['people', 'places']),
    toyQuestion('stage', ['planned', 'mature']),
    toyQuestion('alloc', ['individual', 'fixed']),
    banded('n_people', ['few', 'many'], [1, 300]),
    banded('events', ['rare', 'often'], [0, 1000]),
  ],
  methods: designs.map((id) => toyMethod(id)),
  rules: [
    toyRule('T1', ['im-rct'], is('alloc', 'fixed')),
    toyRule('T2', ['im-did'], all(is('target', 'people'), is('alloc', 'individual')), { severity: 'caveat' }),
    toyRule('T3', ['im-did'], is('target', 'places'), { severity: 'caveat' }),
    toyRule('T4', ['im-scm'], is('target', 'people')),
  ],
  precedence: {
    ...{ id: 'P1', because: 'Second.', change: 'None.', ladder: designs },
    classes: [{ id: 'all', methods: designs }],
    orders: [{ methods: ['im-rct', 'im-scm', 'im-did'] }],
  },
})

const PATROLS: EffectSize = {
  ...{
    id: 'patrols',
    intervention: 'Patrols',
    outcome: 'Crime',
    effect: '16% fewer',
    says: '',
    strength: 'strong',
  },
  ...{ strengthSays: '', planWith: { cautious: 8 }, seenFall: { low: 8, high: 16 }, status: 'checked' },
  sources: ['S1'],
}
const ONE_TOWN: EffectSize = { ...PATROLS, id: 'town', strength: 'weak', seenFall: { low: 88, high: 88 } }

const made = (answers: Answers, numbers: Record<string, number> = {}) =>
  numbersModel(flow, advise(flow, answers), numbers, [PATROLS, ONE_TOWN])

const TRIAL = { target: 'people', stage: 'planned', alloc: 'individual', n_people: 'many', events: 'often' }

test('the design in the lead is told first, the other open ones after it, each with its note', () => {
  const model = made(TRIAL, { n_people: 340 })
  expect(model?.main.figure.method).toBe('im-rct')
  expect(model?.others.map(({ figure }) => figure.method)).toEqual(['im-did'])
  expect(Object.keys(model?.notes ?? {})).toEqual(['im-rct', 'im-did'])
  expect(model?.notes['im-rct']?.text).toMatch(/^With 340 people in each group/)
  expect(model?.instead).toBeUndefined()
})

test('an exact number needs no sharpening, a band does', () => {
  expect(made(TRIAL, { n_people: 340 })?.sharpen).toEqual([])
  expect(made(TRIAL)?.sharpen).toEqual(['n_people'])
})

test('a lead without a figure says why, and the next design is told', () => {
  const model = made({ target: 'places', stage: 'mature', alloc: 'fixed', events: 'often' })
  expect(model?.instead).toMatchObject({ kind: 'none', method: 'im-scm' })
  expect(model?.main.figure.method).toBe('im-did')
})

test('with nothing known there is nothing to show', () => {
  expect(made({ target: 'people', stage: 'planned', alloc: 'individual' })).toBeNull()
  expect(made({ ...TRIAL, n_people: 'dk', events: 'dk' })).toBeNull()
  expect(made({})).toBeNull()
})

test('the picture says of each effect whether it would show, and leaves a single small study out', () => {
  const rows = (n: number) => {
    const model = made(TRIAL, { n_people: n })!
    return reachOf(model.main.figure, model.compared).rows
  }
  expect(rows(340)).toEqual([
    {
      ...{ name: 'Patrols', figure: '16%', says: 'seen; 8% if careful', evidence: 'Strong' },
      ...{ low: 0.08, top: 0.16, shown: 'no' },
    },
  ])
  expect(rows(50_000)[0]?.shown).toBe('yes')
})

test('a band may show an effect, or may not', () => {
  const model = made(TRIAL)!
  const reach = reachOf(model.main.figure, model.compared)
  expect(reach.rows[0]?.shown).toBe('perhaps')
  expect(reach.best).toBe(reach.worst)
})

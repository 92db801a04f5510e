import { describe, expect, test } from 'vitest'
import { advise, whatIf, type Answers, type Status } from '../../../engine/index.ts'
import { is, toyFlow, toyMethod, toyQuestion, toyRule } from '../../../engine/toy-flow.ts'
import { causesOf, openings } from '../../../report/advice/causes.ts'

const flow = toyFlow({
  questions: [
    toyQuestion('draw', ['person', 'team', 'no'], { better: ['person', 'team', 'no'] }),
    toyQuestion('data', ['yes', 'patchy', 'none'], { better: ['yes', 'patchy', 'none'] }),
    toyQuestion('target', ['people', 'places'], { control: 'fixed' }),
  ],
  methods: ['im-rct', 'im-crct', 'im-match', 'im-its', 'im-prepost'].map((id) => toyMethod(id)),
  rules: [
    toyRule('R1', ['im-rct'], is('draw', 'no', 'team'), { because: 'No draw person by person.' }),
    toyRule('R2', ['im-crct'], is('draw', 'no'), { because: 'No draw team by team.' }),
    toyRule('R3', ['im-rct', 'im-crct', 'im-its'], is('data', 'none'), { because: 'There is no outcome.' }),
    toyRule('R4', ['im-match'], is('target', 'places'), { because: 'It matches people.' }),
    toyRule('C1', ['im-its', 'im-prepost'], is('data', 'patchy'), {
      severity: 'caveat',
      because: 'The figures have holes.',
    }),
    toyRule('C2', ['im-prepost'], is('target', 'people', 'places'), {
      severity: 'caveat',
      because: 'Other things change too.',
    }),
  ],
})

function causes(answers: Answers, status: Status) {
  const advised = advise(flow, answers)
  const verdicts = advised.methods.filter((verdict) => verdict.status === status)
  return causesOf(flow, advised, verdicts, status === 'possible' ? 'caveat' : 'block')
}

describe('causes', () => {
  test('what rules methods out is filed under the answer behind it, the one behind most of them first', () => {
    const found = causes({ draw: 'no', data: 'yes', target: 'places' }, 'not_feasible')
    expect(found).toMatchObject([
      {
        key: 'draw',
        quotes: [{ question: 'draw', said: 'no' }],
        members: [
          { verdict: { id: 'im-rct' }, because: 'No draw person by person.', others: 0 },
          { verdict: { id: 'im-crct' }, because: 'No draw team by team.' },
        ],
      },
      { key: 'target', because: 'It matches people.', change: 'Undo R4.', members: [{ because: '' }] },
    ])
    expect(found[0]).not.toHaveProperty('because')
  })

  test('each method stands under one cause, and the rest that speaks against it is counted', () => {
    const found = causes({ draw: 'no', data: 'none', target: 'people' }, 'not_feasible')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ key: 'data', because: 'There is no outcome.' })
    expect(found[0]?.members.map(({ verdict, others }) => [verdict.id, others])).toEqual([
      ['im-rct', 1],
      ['im-crct', 1],
      ['im-its', 0],
    ])
  })

  test('what hinders methods is filed under the reason they share', () => {
    const found = causes({ draw: 'person', data: 'patchy', target: 'people' }, 'possible')
    expect(found).toMatchObject([{ key: 'C1', because: 'The figures have holes.' }])
    expect(found[0]?.members).toHaveLength(2)
  })

  test('nothing held back has no causes', () => {
    expect(causes({}, 'not_feasible')).toEqual([])
  })
})

test('the other answers that would open methods of a group, those that open most first', () => {
  const answers = { draw: 'no', data: 'yes', target: 'people' }
  const routes = ['im-rct', 'im-crct'].flatMap((method) => whatIf(flow, answers, method, { depth: 1 }))
  expect(openings(flow, 'draw', routes)).toEqual([
    { to: 'person', answer: 'person', methods: ['im-rct', 'im-crct'] },
    { to: 'team', answer: 'team', methods: ['im-crct'] },
  ])
  expect(openings(flow, 'data', routes), 'another question opens none of them').toEqual([])
  expect(openings(flow, 'no-such', routes)).toEqual([])
})

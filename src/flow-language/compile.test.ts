import { expect, it } from 'vitest'
import { editedToys, toyTexts, type Edit } from '../../tests/toys/read-toys.ts'
import type { Flow } from '../engine/index.ts'
import { compileFolder, describe as worded } from './compile.ts'

function compileToy(...edits: Edit[]): Flow {
  const { flows, faults } = compileFolder(editedToys(...edits).texts)
  expect(faults.map(worded)).toEqual([])
  const toy = flows.find(({ id }) => id === 'toy')
  if (!toy) throw new Error('There is no toy.')
  return toy
}

function rule(flow: Flow, id: string) {
  return flow.rules.find((candidate) => candidate.id === id)
}

it('compiles the toys without a fault', () => {
  const { flows, faults, library } = compileFolder(toyTexts())
  expect(faults).toEqual([])
  expect(flows.map(({ id }) => id)).toEqual(['toy', 'soon'])
  expect(Object.keys(library.methods)).toEqual(['im-crct', 'im-did', 'im-rct', 'mo-min'])
})

it('lays the words of a flow over a shared question', () => {
  const stage = compileToy().questions[0]
  expect(stage).toMatchObject({
    id: 'stage',
    text: 'Where is it now?',
    why: 'A toy that is finished cannot be planned.',
    kind: 'one',
    control: 'choice',
    better: ['planned', 'early', 'ended'],
  })
  expect(stage?.options[1]).toEqual({
    ...{ id: 'early', text: 'Just started', was: ['begun'], exclusive: false, unsure: false },
  })
})

it('gives a shared question its own ask in each flow', () => {
  const budget = compileToy().questions.find(({ id }) => id === 'budget')
  expect(budget?.ask).toEqual({ kind: 'fact', fact: 'tier', values: ['medium', 'high'] })
  const ofShared = {
    file: 'shared-questions.yaml',
    from: 'help: A rough',
    to: 'ask: { stage: planned }\n    help: A rough',
  }
  const overridden = compileToy(ofShared).questions.find(({ id }) => id === 'budget')
  expect(overridden?.ask).toEqual({ kind: 'fact', fact: 'tier', values: ['medium', 'high'] })
  const kept = compileToy(ofShared, {
    from: '  - use: budget\n    ask: { tier: [medium, high] }',
    to: '  - use: budget',
  })
  expect(kept.questions.find(({ id }) => id === 'budget')?.ask).toEqual({
    ...{ kind: 'is', question: 'stage', options: ['planned'] },
  })
})

it('reports a fault in a shared question where it is written', () => {
  const { texts, at } = editedToys(
    {
      file: 'shared-questions.yaml',
      from: 'help: A rough',
      to: 'ask: { stage: ‸planed }\n    help: A rough',
    },
    { from: '  - use: budget\n    ask: { tier: [medium, high] }', to: '  - use: budget' },
  )
  expect(compileFolder(texts).faults).toMatchObject([{ ...at, nearest: 'planned' }])
})

it('knows which lines ask a shared question', () => {
  const { flows } = compileFolder(toyTexts())
  const lines = Object.fromEntries(
    flows.map(({ id, questions }) => [id, Object.fromEntries(questions.map((q) => [q.id, q.lines]))]),
  )
  expect(lines).toEqual({
    toy: { stage: ['works', 'value'], priority: [], alloc: [], budget: ['works', 'value'] },
    soon: { stage: ['works', 'value'], budget: ['works', 'value'] },
  })
})

it('announces a flow that is being prepared', () => {
  const soon = compileFolder(toyTexts()).flows[1]
  expect(soon).toMatchObject({
    id: 'soon',
    line: 'value',
    state: 'preparing',
    version: 0,
    rules: [],
    methods: [],
  })
  expect(soon?.questions.every(({ ask }) => ask === undefined)).toBe(true)
})

it('marks the answer that means "don’t know"', () => {
  const { questions } = compileToy()
  const options = (id: string) => questions.find((question) => question.id === id)?.options
  expect(options('priority')?.map(({ id, unsure, exclusive }) => ({ id, unsure, exclusive }))).toEqual([
    { id: 'cost', unsure: false, exclusive: false },
    { id: 'new', unsure: false, exclusive: false },
    { id: 'none', unsure: false, exclusive: true },
    { id: 'dk', unsure: true, exclusive: true },
  ])
  expect(options('alloc')?.find(({ id }) => id === 'dk')).toMatchObject({ unsure: true, exclusive: false })
  expect(options('alloc')?.find(({ id }) => id === 'fixed')).toMatchObject({ control: 'fixed' })
})

it('writes groups out in full, groups within groups too', () => {
  const toy = compileToy()
  expect(toy.groups).toEqual({ randomised: ['im-rct', 'im-crct'], impact: ['im-rct', 'im-crct', 'im-did'] })
  expect(rule(toy, 'T3')?.methods).toEqual(['im-rct', 'im-crct'])
  expect(rule(toy, 'T4')?.methods).toEqual(['im-rct', 'im-crct', 'im-did'])
  expect(toy.precedence).toMatchObject({
    ladder: ['im-rct', 'im-crct', 'im-did'],
    classes: [
      { id: 'randomised', methods: ['im-rct', 'im-crct'] },
      { id: 'comparison', methods: ['im-did'] },
    ],
    lastResort: 'im-did',
    orders: [
      { when: { kind: 'fact' }, methods: ['im-crct', 'im-rct', 'im-did'] },
      { methods: { length: 3 } },
    ],
  })
  expect(toy.precedence?.orders[1]).not.toHaveProperty('when')
  // A group may be used before the line it is written on.
  const turned = compileToy({
    from: '  randomised: [im-rct, im-crct]\n  impact: [randomised, im-did]',
    to: '  impact: [randomised, im-did]\n  randomised: [im-rct, im-crct]',
  })
  expect(turned.groups['impact']).toEqual(['im-rct', 'im-crct', 'im-did'])
})

it('works out when a rule can be applied', () => {
  const toy = compileToy()
  expect(toy.rules.map(({ id, stage }) => `${id} ${stage}`)).toEqual([
    ...['T1 plain', 'T2 plain', 'T3 plain', 'T4 plain', 'T5 standing', 'T6 lead', 'T7 plain'],
  ])
  const mixed = compileToy({
    from: 'when: { lead: none }',
    to: 'when: { all: [{ open: im-rct }, { any: [{ best: none }, always] }] }',
  })
  expect(rule(mixed, 'T6')?.stage).toBe('lead')
})

it('works out which facts are late, through other facts too', () => {
  const toy = compileToy({
    from: '\nmethods:',
    to: '  - { id: again, says: A, cases: [{ is: a, when: { not: { strength: weak } } }] }\n\nmethods:',
  })
  expect(toy.facts.map(({ id, late }) => `${id} ${late}`)).toEqual([
    'tier false',
    'strength true',
    'again true',
  ])
})

it('reads every form of condition', () => {
  const toy = compileToy()
  expect(toy.facts[0]?.cases[0]?.when).toEqual({
    kind: 'all',
    of: [
      { kind: 'has', question: 'priority', options: ['cost'] },
      { kind: 'has', question: 'priority', options: ['new'] },
    ],
  })
  expect(toy.facts[1]?.cases.map(({ when }) => when)).toEqual([
    { kind: 'lead', methods: ['im-rct', 'im-crct'] },
    {
      kind: 'any',
      of: [
        { kind: 'lead', methods: ['im-did'] },
        { kind: 'best', methods: ['im-rct', 'im-crct', 'im-did'], caveats: 1 },
      ],
    },
    { kind: 'always' },
  ])
  expect(rule(toy, 'T5')?.when).toEqual({
    kind: 'not',
    of: { kind: 'clean', methods: ['im-rct', 'im-crct'] },
  })
  expect(rule(toy, 'T6')?.when).toEqual({ kind: 'lead', methods: [] })
})

it('keeps one list of sources, however it is written', () => {
  const toy = compileToy()
  expect(rule(toy, 'T1')?.sources).toEqual(['S1', 'judgement'])
  expect(rule(toy, 'T2')?.sources).toEqual(['judgement'])
  const { library } = compileFolder(toyTexts())
  expect(library.methods['im-rct']).toMatchObject({
    ...{ whenToUse: 'When it fits.', sample: { text: 'A few', sources: ['S1'] }, sources: ['S1'] },
  })
  expect(library.sources['S1']).toMatchObject({ year: '2019', checkedOn: '2026-11-22' })
})

it('has a fingerprint that changes with the content and with nothing else', () => {
  const { hash } = compileToy()
  expect(hash).toMatch(/^[0-9a-z]{11}$/)
  expect(compileToy({ from: 'rules:\n', to: '# A remark\nrules:\n' }).hash).toBe(hash)
  expect(compileToy({ from: 'What one force did', to: 'What another force did' }).hash).not.toBe(hash)
  const shared = { file: 'shared-questions.yaml', from: 'text: Some }', to: 'text: A little }' }
  expect(compileToy(shared).hash).not.toBe(hash)
})

it('leaves other files in the folder alone', () => {
  const texts = toyTexts().set('rota.yaml', 'weeks: [1, 2]').set('notes/one.yaml', 'questions: 5')
  expect(compileFolder(texts).faults).toEqual([])
})

it('drops a flow with a fault and keeps the others', () => {
  const { texts } = editedToys({ from: '[group, fixed]', to: '[grup, fixed]' })
  const { flows, sources } = compileFolder(texts)
  expect(flows.map(({ id }) => id)).toEqual(['soon'])
  expect(sources.map(({ flow }) => flow.id)).toEqual(['toy', 'soon'])
})

it('compiles again in a few milliseconds', () => {
  const texts = toyTexts()
  compileFolder(texts)
  const start = performance.now()
  for (let times = 0; times < 20; times++) compileFolder(texts)
  expect((performance.now() - start) / 20).toBeLessThan(50)
})

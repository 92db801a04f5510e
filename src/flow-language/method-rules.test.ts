import { expect, test } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import type { Condition } from '../engine/flow.ts'
import { compileFolder } from './compile.ts'
import { conditionTree } from './condition-tree.ts'
import { changeLogs, findableQuestions, methodRules } from './method-rules.ts'

const { flows, library } = compileFolder(toyTexts())
const [toy] = flows
if (!toy) throw new Error('There is no toy.')

const tier: Condition = { kind: 'fact', fact: 'tier', values: ['high'] }
const stage: Condition = { kind: 'is', question: 'stage', options: ['planned'] }
const cost: Condition = { kind: 'has', question: 'priority', options: ['cost'] }
const words = (condition: Condition) => conditionTree(condition, toy, library)

test('a fact is called by what it says, never by its id', () => {
  expect(words(tier)).toMatch(/^“.+” comes out as “.+”$/)
  expect(words({ kind: 'not', of: tier })).toMatch(/^“.+” comes out other than “.+”$/)
})

test('methods are called by their names', () => {
  const [method] = Object.values(library.methods)
  expect(words({ kind: 'open', methods: [method?.id ?? ''] })).toBe(`${method?.noun} is not ruled out`)
  expect(words({ kind: 'lead', methods: [] })).toBe('no impact design is recommended')
})

test('not goes down to the parts: not all of them is any one of them not', () => {
  expect(words({ kind: 'not', of: { kind: 'all', of: [stage, cost] } })).toEqual({
    join: 'any',
    of: [words({ kind: 'not', of: stage }), words({ kind: 'not', of: cost })],
  })
  expect(words({ kind: 'not', of: { kind: 'not', of: stage } })).toBe(words(stage))
})

test('parts of parts that are joined alike become one list, and a list of one a sentence', () => {
  const nested: Condition = { kind: 'all', of: [stage, { kind: 'all', of: [cost, tier] }] }
  expect(words(nested)).toEqual({ join: 'all', of: [words(stage), words(cost), words(tier)] })
  expect(words({ kind: 'any', of: [stage] })).toBe(words(stage))
})

test('every rule of a flow is told once, and every method names those that speak of it', () => {
  const { rules, methods } = methodRules(flows, library)
  expect(Object.keys(rules[toy.id] ?? {})).toEqual(toy.rules.map(({ id }) => id))
  for (const { id } of toy.methods) {
    const line = methods[id]?.find(({ flow }) => flow === toy.id)
    expect(line?.rules).toEqual(toy.rules.filter((rule) => rule.methods.includes(id)).map((rule) => rule.id))
  }
})

test('a shared question is found once, and changes are told newest first', () => {
  const ids = findableQuestions([toy, toy]).map(({ id, flow }) => `${flow} ${id}`)
  expect(new Set(ids).size).toBe(ids.length)
  const changes = [1, 2].map((version) => ({ version, date: '2026-11-22', what: `Change ${version}` }))
  expect(changeLogs([{ ...toy, changes }])[0]?.changes.map(({ version }) => version)).toEqual([2, 1])
})

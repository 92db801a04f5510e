import { expect, test } from 'vitest'
import { critique, grouped } from './critique.ts'
import { edited, type LogicEdit } from './edit.ts'
import { LOGIC_RULES, promptsFor, type LogicRuleId } from './guide.ts'
import { EMPTY_MODEL, joinedLinks, type LogicModel } from './model.ts'
import { toyGauges, toyGuide, toyLogic } from './toy-logic.ts'
import { isCountOfWork, isFlatTarget, isWork } from './wording.ts'

const after = (...edits: LogicEdit[]) => edits.reduce(edited, toyLogic)
const said = (model: LogicModel) =>
  critique(model, toyGauges).map(({ rule, at }) => `${rule} ${Object.values(at).join()}`)

test('nothing is wrong with a sound model, nor with an empty one', () => {
  expect(said(toyLogic)).toEqual([])
  expect(said(EMPTY_MODEL)).toEqual([])
})

const leap: LogicEdit = { do: 'link', from: 'lend', to: 'calm', because: 'It helps.' }
// prettier-ignore
const PLANTED: readonly [rule: LogicRuleId, is: string, model: LogicModel, found: readonly string[]][] = [
  ['L1', 'an outcome nobody measures', after({ do: 'write', box: 'play', measure: ' ' }), ['L1 play']],
  ['L2', 'an arrow without a reason', after({ do: 'reason', link: 'k2', because: '' }), ['L2 k2']],
  ['L3', 'a box that leads nowhere', after({ do: 'add', column: 'activities', text: 'Mend toys' }), ['L3 b1']],
  ['L4', 'a box nothing leads to', after({ do: 'add', column: 'later', text: 'Better marks' }, { do: 'write', box: 'b1', measure: 'Reports' }), ['L4 b1']],
  ['L5', 'an activity dressed as an outcome', after({ do: 'write', box: 'play', text: 'Running play days' }), ['L5 play']],
  ['L6', 'an output among the outcomes', after({ do: 'write', box: 'play', text: 'Number of sessions' }), ['L6 play']],
  ['L7', 'outcomes beyond reach', after({ do: 'move', box: 'play', to: 'later' }), ['L7 early']],
  ['L8', 'a leap', after(leap), ['L8 k5']],
  ['L9', 'no assumption', after({ do: 'remove-note', note: 'n1' }), ['L9 assumption']],
  ['L10', 'nobody else', after({ do: 'remove-note', note: 'n3' }), ['L10 other']],
  ['L11', 'no risk', after({ do: 'remove-note', note: 'n2' }), ['L11 risk']],
  ['L12', 'a risk nobody would notice', after({ do: 'write-note', note: 'n2', watch: '' }), ['L12 n2']],
  ['L14', 'a flat target', after({ do: 'write', box: 'calm', text: 'Quarrels cut by 20%' }), ['L14 calm']],
  ['L14', 'a flat target as a measure', after({ do: 'write', box: 'calm', measure: 'Falls by a third' }), ['L14 calm']],
  ['L17', 'a measure of work', after({ do: 'write', box: 'calm', measure: '200 leaflets sent' }), ['L17 calm']],
  ['L18', 'a box without words', after({ do: 'write', box: 'calm', text: ' ' }), ['L18 calm']],
]

test.each(PLANTED)('%s: %s', (_, __, model, found) => {
  expect(said(model)).toEqual(found)
})

test('L13: more outcomes than anybody can watch, and one fewer is fine', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => n).reduce<LogicModel>((model, n) => {
      const id = `b${n + 1}`
      const edits: LogicEdit[] = [
        { do: 'add', column: 'early', text: `Change ${n}` },
        { do: 'write', box: id, measure: 'Seen' },
        { do: 'link', from: 'lent', to: id, because: 'So.' },
        { do: 'link', from: id, to: 'calm', because: 'So.' },
      ]
      return edits.reduce(edited, model)
    }, toyLogic)
  expect(said(many(4))).toEqual([])
  expect(said(many(5))).toEqual(['L13 later'])
})

test('L15: an arrow that runs backwards', () => {
  expect(said(after({ do: 'link', from: 'calm', to: 'lend', because: 'They come again.' }))).toEqual([
    'L15 k5',
  ])
})

test('L16: a list of activities is no model; L19: nor are boxes without arrows', () => {
  const add = (column: 'inputs' | 'activities', text: string): LogicEdit => ({ do: 'add', column, text })
  const list = [add('inputs', 'A'), add('activities', 'B'), add('activities', 'C')].reduce(
    edited,
    EMPTY_MODEL,
  )
  expect(said(list)).toEqual(['L16 later', 'L19 activities'])
  expect(said([add('inputs', 'A'), add('activities', 'B')].reduce(edited, EMPTY_MODEL))).toEqual([])
})

test('every rule is planted somewhere above', () => {
  const elsewhere: LogicRuleId[] = ['L13', 'L15', 'L16', 'L19']
  const planted = new Set([...PLANTED.map(([rule]) => rule), ...elsewhere])
  expect(LOGIC_RULES.filter((rule) => !planted.has(rule))).toEqual([])
})

test('findings are told by rule, and what must be mended first', () => {
  const model = after({ do: 'remove-note', note: 'n2' }, { do: 'write', box: 'calm', measure: '' })
  const groups = grouped(critique(model, toyGauges), toyGuide.rules)
  expect(groups.map(({ rule, at }) => [rule.id, at])).toEqual([
    ['L1', [{ box: 'calm' }]],
    ['L11', [{ part: 'risk' }]],
  ])
})

test('words tell work from change', () => {
  const work = [
    'Deliver training',
    'We will train staff',
    'Staff carried out checks',
    'Running sessions',
    'Holds talks',
  ]
  const change = [
    'Training improves how victims are met',
    'Safer streets',
    'Runners-up feel better',
    'Trainees stay',
    'We',
  ]
  for (const text of work) expect(isWork(text, toyGauges), text).toBe(true)
  for (const text of change) expect(isWork(text, toyGauges), text).toBe(false)
})

test('words tell a count of work from a change that mentions it', () => {
  const counts = [
    'Number of sessions',
    'The number of home visits made',
    '300 leaflets',
    'Training delivered to all',
    'Visits made',
  ]
  const changes = [
    'Fewer visits made by bailiffs',
    'Number of burglaries',
    'Sessions are welcome',
    'Confidence after training',
  ]
  for (const text of counts) expect(isCountOfWork(text, toyGauges), text).toBe(true)
  for (const text of changes) expect(isCountOfWork(text, toyGauges), text).toBe(false)
})

test('words tell a flat target', () => {
  const flat = [
    'Cut burglary by 20%',
    'Knife crime falls 10 per cent',
    'Reducing calls by a third',
    'Raise trust to 80 %',
  ]
  const fair = ['Burglary falls', 'Cut burglary in the evening', '20% of people are asked', 'Fewer calls']
  for (const text of flat) expect(isFlatTarget(text, toyGauges), text).toBe(true)
  for (const text of fair) expect(isFlatTarget(text, toyGauges), text).toBe(false)
})

test('prompts that the answers call for come first, and the others never', () => {
  const texts = (answers: Record<string, string | string[]>) =>
    promptsFor(toyGuide, 'early', answers).map(({ text }) => text)
  expect(texts({})).toEqual(['Who changes first?'])
  expect(texts({ lag: 'quick' })).toEqual(['Who changes first?'])
  expect(texts({ lag: ['years'] })).toEqual(['What would show sooner?', 'Who changes first?'])
})

test('arrows are told in reading order, whatever order they were drawn in', () => {
  const model = { ...toyLogic, links: toyLogic.links.toReversed() }
  expect(joinedLinks(model).map(({ id }) => id)).toEqual(['k1', 'k2', 'k3', 'k4'])
})

import { expect, test } from 'vitest'
import { newRoom, type Ballot, type RoomRecord, type RoomSetup } from '../../machines/room-record.ts'
import { is, toyFlow, toyMethod, toyQuestion, toyRule } from '../../engine/toy-flow.ts'
import { toyScript } from '../../machines/toy-script.ts'
import { differing, partingOf } from './room-verdicts.ts'
import { leftOn, saidWords, slideOf } from './slide.ts'

const SETUP: RoomSetup = { people: 4, by: 'hands', tables: 5, groups: 1 }

function room(ballot: Partial<Ballot>, setup: Partial<RoomSetup> = {}): RoomRecord {
  const empty: Ballot = {
    ...{
      hands: [{ a: 3, b: 1 }, {}],
      tables: {},
      revealed: false,
      told: false,
      chosen: [null, null],
      dissent: ['', ''],
    },
  }
  const begun = newRoom(toyScript, { ...SETUP, ...setup }, 'r', 0)
  return { ...begun, at: 'one', ballots: { one: { ...empty, ...ballot } } }
}
const optionsOf = (record: RoomRecord) => slideOf(toyScript, record, null).options

test('before the reveal the wall knows no counts, no comment and no real choice', () => {
  const slide = slideOf(toyScript, room({ told: false }), null)
  expect(slide.options.map(({ mark, counts }) => [mark, counts])).toEqual([
    ['A', []],
    ['B', []],
    ['?', []],
  ])
  expect(JSON.stringify(slide)).not.toContain('Well.')
  expect(slide.options.some(({ real }) => real)).toBe(false)
})

test('the reveal shows the spread, and only later the real choice', () => {
  expect(optionsOf(room({ revealed: true })).map(({ counts }) => counts)).toEqual([[3], [1], [0]])
  expect(optionsOf(room({ revealed: true })).some(({ real }) => real)).toBe(false)
  expect(optionsOf(room({ revealed: true, told: true })).map(({ real }) => real)).toEqual([
    false,
    true,
    false,
  ])
  expect(slideOf(toyScript, room({ revealed: true }), null).after).toBe('Well.')
})

test('what the trainer knows is never on the wall', () => {
  const script = {
    ...toyScript,
    screens: toyScript.screens.map((screen) => ({
      ...screen,
      notes: ['SECRET'],
      prompts: ['SECRET'],
      debrief: ['SECRET'],
    })),
  }
  const record = room({ dissent: ['SECRET', ''] })
  for (const { id } of script.screens)
    expect(JSON.stringify(slideOf(script, { ...record, at: id }, null))).not.toContain('SECRET')
})

test('who is still missing is said in words', () => {
  expect(saidWords(toyScript, room({}), 'one')).toBe('4 of 4 have answered')
  const tables = (answers: Ballot['tables']) =>
    saidWords(toyScript, room({ tables: answers }, { by: 'tables' }), 'one')
  expect(tables({})).toBe('0 of 5 tables have answered')
  expect(tables({ 1: ['a'], 2: ['a'], 4: ['b'] })).toBe('Waiting for tables 3 and 5')
  expect(tables({ 1: ['a'], 2: ['a'], 3: ['a'], 4: ['b'] })).toBe('Waiting for table 5')
  expect(tables({ 1: ['a'], 2: ['a'], 3: ['a'], 4: ['b'], 5: ['b'] })).toBe('All 5 tables are in')
})

test('two groups part at the first question they settle differently, not at one that only one has settled', () => {
  const both = (chosen: Ballot['chosen']) => partingOf(toyScript, room({ chosen }, { groups: 2 }))
  expect(both([['a'], null])).toMatchObject({ screen: null, apart: 0 })
  expect(both([['a'], ['a']])).toMatchObject({ screen: null, alike: 1 })
  expect(both([['a'], ['b']])).toMatchObject({ screen: 'one', said: ['Option a', 'Option b'], apart: 1 })
})

test('a table’s address holds the session and how many tables there are', () => {
  const slide = slideOf(toyScript, { ...room({}), over: { kind: 'join' } }, null)
  expect(slide).toMatchObject({ kind: 'join', join: '#/table/exercise/toy?t=5', options: [] })
})

test('the time left goes below nothing once it is up', () => {
  expect(leftOn({ allowed: 1000, spent: 200, since: null }, 9999)).toBe(800)
  expect(leftOn({ allowed: 1000, spent: 200, since: 5000 }, 6500)).toBe(-700)
})

test('side by side stand only the verdicts that two groups disagree on', () => {
  const flow = toyFlow({
    questions: [toyQuestion('q', ['a', 'b'])],
    methods: [toyMethod('m1'), toyMethod('m2')],
    rules: [toyRule('r', ['m1'], is('q', 'a'))],
  })
  const judging = { flow, library: { methods: {}, sources: {}, glossary: {} } }
  const [one, two] = differing(judging, { q: 'a' }, { q: 'b' })
  expect(one.rows).toEqual([{ name: 'M1', status: 'not_feasible' }])
  expect(two.rows.map(({ name }) => name)).toEqual(['M1'])
  expect(two.rows[0]?.status).not.toBe('not_feasible')
  expect(differing(judging, { q: 'b' }, { q: 'b' })[0].rows).toEqual([])
})

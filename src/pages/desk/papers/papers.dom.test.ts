import { beforeEach, describe, expect, test } from 'vitest'
import type { PapersInput } from '../../../report/vetting/input.ts'
import type { Desk, Finding, FindingSeverity, Vetting } from '../../../vetting/index.ts'
import { stamp, toyBook, toyDesk, toyVetting } from '../parts/toy-desk.ts'
import { fileTitle, lacks, letterFor, waitsFor } from './make-paper.ts'
import { PaperChoices, type OnDesk } from './paper-choices.svelte.ts'

const finding = (id: string, severity: FindingSeverity, question: string): Finding => ({
  ...{ id, key: id, severity, question, criteria: [], cause: 'data', title: id },
  ...{ seen: '', why: '', fix: '', methods: [], caps: [], sources: [] },
  reads: { fields: ['data_letter'], questions: [] },
})

const vetting: Vetting = {
  ...toyVetting,
  findings: [
    finding('M8', 'cap', 'Could you send a letter?'),
    finding('X1', 'query', 'Who keeps the records?'),
    finding('X2', 'note', 'Who checks them?'),
  ],
}

const shelf = {
  book: { ...toyBook, causes: [{ id: 'data', title: 'Records', says: '', questions: [] }] },
  methods: {},
  flow: {
    id: 'works',
    version: 1,
    title: 'Does it work?',
    questions: [],
    reviewed: { date: '2026-11-22', by: '' },
    hash: 'toy',
  },
} as unknown as OnDesk['shelf']

const said: Desk = {
  ...toyDesk,
  bids: toyDesk.bids.map((bid) => ({ ...bid, said: { data_letter: 'promised' } })),
}

function at(desk: Desk = said): { visit: OnDesk; input: PapersInput; choices: PaperChoices } {
  const visit: OnDesk = { desk, shelf, vettingOf: () => vetting }
  const input = { desk, shelf, library: {} as PapersInput['library'], date: '2026-11-22T12:00:00Z' }
  return { visit, input, choices: new PaperChoices(visit) }
}

describe('a letter', () => {
  let on: ReturnType<typeof at>
  const letter = () => JSON.stringify(letterFor(on.input, on.choices, on.choices.bid!))
  beforeEach(() => {
    on = at()
  })

  test('is for the first bid of the draw, until another is chosen', () => {
    expect(on.choices.bid?.bidder).toBe('Quay & Sons')
    on.choices.choose('b1')
    expect(on.choices.bid?.bidder).toBe('Northgate')
    on.choices.choose('nobody')
    expect(on.choices.bid?.bidder).toBe('Quay & Sons')
  })

  test('asks everything but notes, and what a person chose', () => {
    const questions = on.choices.questionsOf(on.choices.bid!)
    expect(questions.map(({ asked }) => asked)).toEqual([true, true, false])
    on.choices.ask(on.choices.bid!, questions[0]!, false)
    on.choices.ask(on.choices.bid!, questions[2]!, true)
    expect(letter()).not.toContain('send a letter')
    expect(letter()).toContain('Who checks them?')
    // The other bidder’s letter is another one.
    on.choices.choose('b1')
    expect(letter()).toContain('send a letter')
  })

  test('is written in the person’s words, which may be taken back; empty words are ours', () => {
    const [first] = on.choices.questionsOf(on.choices.bid!)
    on.choices.word(on.choices.bid!, first!, 'Where is the letter?')
    expect(letter()).toContain('Where is the letter?')
    expect(letter()).not.toContain('Could you send')
    on.choices.word(on.choices.bid!, first!, '  ')
    expect(letter()).toContain('Could you send a letter?')
    on.choices.reset(on.choices.bid!, first!)
    expect(on.choices.questionsOf(on.choices.bid!)[0]?.worded).toBe('Could you send a letter?')
  })

  test.each(['Is it as in Northgate?', 'Why not as bid B does?', 'as NORTHGATE’s'])(
    'that would name another bidder is noticed: %s',
    (words) => {
      const [first] = on.choices.questionsOf(on.choices.bid!)
      on.choices.word(on.choices.bid!, first!, words)
      expect(on.choices.questionsOf(on.choices.bid!)[0]?.namesAnother).toBe(true)
      on.choices.word(on.choices.bid!, first!, 'Northgates are elsewhere, Quay & Sons')
      expect(on.choices.questionsOf(on.choices.bid!)[0]?.namesAnother).toBe(false)
    },
  )

  test('holds what was typed, and square brackets for what was not', () => {
    expect(letter()).toContain('[date and time]')
    on.choices.due = '1 March, noon'
    on.choices.sender = 'Ada'
    expect(letter()).toContain('1 March, noon')
    expect(letter()).not.toContain('[date and time]')
    expect(letter()).not.toContain('[your name')
  })

  test('is not written without a question', () => {
    for (const question of on.choices.questionsOf(on.choices.bid!))
      on.choices.ask(on.choices.bid!, question, false)
    expect(letterFor(on.input, on.choices, on.choices.bid!)).toBeUndefined()
  })

  test('names the bidder of a desk with hidden names only when somebody says so', () => {
    on = at({ ...said, namesHidden: true })
    expect(letter()).not.toContain('Quay')
    expect(fileTitle({ title: 'Letter', kind: 'bid-letter' }, on.input.desk, on.choices.bid)).toBe(
      'Letter Bid A',
    )
    on.choices.named = true
    expect(letter()).toContain('Quay & Sons')
  })
})

describe('what a paper waits for', () => {
  const locked: Desk = { ...said, commission: { ...said.commission, locked: stamp(1) } }

  test('bids, and for a debrief marks that count', () => {
    expect(waitsFor('letter', { ...said, bids: [] })?.go).toBe('bids')
    expect(waitsFor('terms', { ...said, bids: [] })).toBeUndefined()
    expect(waitsFor('debrief', said)?.go).toBe('moderation')
    const one: Desk = { ...said, sheets: said.sheets.slice(0, 1) }
    expect(waitsFor('debrief', one)?.go).toBe('moderation')
    expect(waitsFor('debrief', { ...one, soleMarker: stamp(9) })).toBeUndefined()
    expect(waitsFor('summary', said)).toBeUndefined()
  })

  test('a debrief says what is not decided yet, so that no letter goes out too soon', () => {
    const gate = { criterion: 'D1', proposed: 'ask' as const, because: '', open: true }
    const scored = { rows: [], gates: [gate], most: 9, conditions: [] }
    const told = (total: number | undefined, gates: (typeof gate)[]) =>
      lacks('debrief', said, {
        scored: { ...scored, gates, ...(total !== undefined && { total }) },
      }).map(({ says }) => says)
    expect(told(5, [{ ...gate, open: false }])).toEqual([])
    expect(told(5, [gate])).toEqual([
      'A gate of this bid is still to be decided, and the letter says nothing of it.',
    ])
    expect(told(undefined, [gate, gate])).toEqual([
      'Marks of this bid are missing, so the letter tells no points.',
      'Some gates of this bid are still to be decided, and the letter says nothing of them.',
    ])
  })

  test('and what it still lacks is said', () => {
    const told = (...given: Parameters<typeof lacks>) => lacks(...given).map(({ go }) => go)
    expect(told('terms', said)).toEqual(['commission'])
    expect(told('terms', locked)).toEqual([])
    expect(told('summary', said)).toEqual(['moderation'])
    expect(lacks('book', { ...said, sheets: said.sheets.slice(0, 1) })[0]?.says).toContain('may not be seen')
    expect(told('letter', said)).toEqual([])
  })
})

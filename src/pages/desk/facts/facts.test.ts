import { describe, expect, test } from 'vitest'
import type { Flow, Question } from '../../../engine/index.ts'
import type { Circumstances, Desk, Finding, Rerun, Shelf, Vetting } from '../../../vetting/index.ts'
import { stamp, toyDesk, toyVetting } from '../parts/toy-desk.ts'
import { changesFor, changesInWords, tierInWords } from './changes.ts'
import { answerInWords, factChoices, versionInWords } from './fact-words.ts'

const shelf = { methods: { 'im-did': { noun: 'a comparison of changes' } } } as unknown as Shelf
const finding = (key: string) => ({ key, id: key }) as Finding
const cap = (at: 0 | 1) => ({ criterion: 'D6', at, because: '', finding: 'M5' })

const after: Vetting = {
  ...toyVetting,
  ...{ target: 'im-did', caps: [cap(1)], tier: { value: 'high', from: 'branch' } },
  gates: [{ criterion: 'D6', proposed: 'ask', because: '', findings: [] }],
}
const rerun = (bid: string, part: Partial<Rerun> = {}): Rerun => ({
  ...{ bid, before: toyVetting, after: toyVetting, gone: [], come: [] },
  ...part,
})
const decided: Desk = {
  ...toyDesk,
  moderations: [{ bid: 'b1', criterion: 'D6', mark: 3, because: 'Agreed', given: {}, ...stamp(6) }],
}

describe('what a correction changes', () => {
  test('lines, gates, the design that could be done, and marks that now lie above a line', () => {
    const [one] = changesFor([rerun('b1', { after, come: [finding('M5')] })], decided, shelf)
    expect(one?.says).toEqual([
      'D6: a line on its mark at 1 (there was none).',
      'Gate D6: a finding raises it as a question.',
      'What could be done here is now: a comparison of changes (it was: no impact design).',
      'D6 is marked 3, above the line now drawn at 1.',
    ])
    const [back] = changesFor([rerun('b1', { before: after })], decided, shelf)
    expect(back?.says).toEqual([
      'D6: no line on its mark any more (it was at 1).',
      'Gate D6: nothing stands against it.',
      'What could be done here is now: no impact design (it was: a comparison of changes).',
    ])
    const deeper = { ...after, caps: [cap(1), cap(0)] }
    const [deep] = changesFor([rerun('b1', { before: after, after: deeper })], toyDesk, shelf)
    expect(deep?.says).toEqual(['D6: a line on its mark at 0 (it was at 1).'])
  })

  test('is summed up, also where it is nothing', () => {
    const one = rerun('b1', { gone: [finding('M1'), finding('M2')], come: [finding('M5')] })
    const words = (...reruns: Rerun[]) => changesInWords(changesFor(reruns, toyDesk, shelf))
    expect(words(one, rerun('b2'))).toBe(
      'It changes something for 1 of 2 bids: 2 findings go, one finding comes.',
    )
    expect(words(one)).toBe('It changes something for the one bid: 2 findings go, one finding comes.')
    expect(words(one, rerun('b2', { gone: [finding('M1')] }))).toMatch(/for all 2 bids: 3 findings go/)
    expect(words(rerun('b1'))).toMatch(/^It changes nothing for any bid/)
    expect(tierInWords([rerun('b1', { after })])).toMatch(/^The tier is high instead of medium\./)
    expect(tierInWords([rerun('b1')])).toBeUndefined()
  })
})

describe('facts in words', () => {
  const alloc = {
    ...{ id: 'alloc', kind: 'one', text: 'Could chance decide?', short: 'Chance' },
    options: [{ id: 'individual', text: 'Yes, person by person' }],
  } as unknown as Question
  const months = { ...alloc, id: 'months', text: 'How long?' }
  const flow = { questions: [months, alloc] } as unknown as Flow
  const now: Circumstances = toyDesk.commission.circumstances[0]!

  test('an answer, an open question, and one that no longer knows its option', () => {
    expect(answerInWords(alloc, 'individual')).toBe('Yes, person by person')
    expect(answerInWords(alloc, ['individual', 'old'])).toBe('Yes, person by person; old')
    expect([undefined, null, []].map((answer) => answerInWords(alloc, answer))).toEqual(
      Array.from({ length: 3 }, () => 'not answered'),
    )
  })

  test('answered questions come first, and each version has a name', () => {
    expect(factChoices(flow, now).map(({ id }) => id)).toEqual(['alloc', 'months'])
    expect(versionInWords(now, flow)).toBe('Version 1: as bids were invited')
    const correction = { question: 'alloc', from: null, to: 'fixed', because: '', ...stamp(8) }
    expect(versionInWords({ ...now, version: 2, correction }, flow)).toBe('Version 2: corrected “Chance”')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { is, toyFlow, toyQuestion } from '../../engine/toy-flow.ts'
import { readRecord } from '../stored-record.ts'
import type { Evaluation } from './evaluation.ts'
import { readFile, writeFile } from './evaluation-file.ts'
import { replay } from './replay.ts'

const flow = toyFlow({
  version: 2,
  questions: [
    toyQuestion('live', ['yes', 'no'], { text: 'Is it live?' }),
    toyQuestion('draw', ['yes', 'no', 'dk'], { ask: is('live', 'yes'), text: 'Could chance decide?' }),
  ],
})
const record = {
  format: 1,
  flow: flow.id,
  version: 2,
  answers: { live: 'yes', draw: 'dk' },
  savedAt: '2026-11-22T12:00:00Z',
  origin: 'own',
  aside: [],
}
const part = `answers:${flow.id}`
const evaluation: Evaluation = {
  id: 'a',
  name: 'Cameras',
  createdAt: '2026-11-01T09:00:00Z',
  changedAt: '2026-11-22T12:00:00Z',
  parts: { [part]: record },
}
const check = (name: string, given: unknown) => (name === part ? readRecord(flow.id, given) : null)
const now = '2026-11-22T13:00:00Z'

function opened(text: string) {
  const read = readFile(text, check)
  if ('problem' in read) throw new Error(read.problem)
  return read.opened
}

describe('a file', () => {
  test('comes back as it went, and can be read by a person', () => {
    const text = writeFile(evaluation, [flow], now)
    expect(text).toContain('Could chance decide?')
    expect(opened(text)).toMatchObject({ name: 'Cameras', parts: evaluation.parts, unread: [] })
  })

  test.each([
    ['not JSON', '{', 'not-json'],
    ['something else', '{"kind":"shopping"}', 'not-ours'],
    [
      'from a newer version',
      JSON.stringify({ ...JSON.parse(writeFile(evaluation, [], now)), format: 99 }),
      'newer',
    ],
    ['without parts', JSON.stringify({ kind: 'thinking-professionals evaluation', format: 1 }), 'damaged'],
    ['far too long', ' '.repeat(20_000_001), 'too-long'],
    [
      'with no part of ours',
      JSON.stringify({ kind: 'thinking-professionals evaluation', format: 1, parts: { x: 1 } }),
      'damaged',
    ],
  ])('%s is refused', (_, text, problem) => expect(readFile(text, check)).toEqual({ problem }))

  test('has a name on one line, with nothing in it that cannot be seen or that turns words round', () => {
    const name = ' Bill\u202egnp.exe \u0000\n\u2066two\u2069 <b>=1+1</b> '
    expect(opened(writeFile({ ...evaluation, name }, [], now)).name).toBe('Bill gnp.exe two <b>=1+1</b>')
  })

  test('with one bad part is opened without it, and that part is named', () => {
    const file = JSON.parse(writeFile(evaluation, [], now)) as { parts: Record<string, unknown> }
    file.parts.journey = 'torn'
    expect(opened(JSON.stringify(file))).toMatchObject({ parts: evaluation.parts, unread: ['journey'] })
  })

  test.each(['[', '{"a":'])('with thousands of %s within one another is opened without that part', (sign) => {
    const deep = `${sign.repeat(20_000)}1${(sign === '[' ? ']' : '}').repeat(20_000)}`
    const text = writeFile(evaluation, [], now).replace('"parts": {', `"parts": {"journey": ${deep},`)
    expect(opened(text)).toMatchObject({ parts: evaluation.parts, unread: ['journey'] })
    expect(readFile(text.replaceAll(part, 'logic'), check)).toEqual({ problem: 'damaged' })
  })

  test('whatever is in it, reading never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .jsonValue()
            .map((value) =>
              JSON.stringify({ kind: 'thinking-professionals evaluation', format: 1, parts: value }),
            ),
        ),
        (text) => {
          readFile(text, check)
        },
      ),
      { numRuns: 500, seed: 11 },
    )
  })
})

describe('opening an older file', () => {
  const wording = opened(writeFile(evaluation, [flow], now)).wording[flow.id]!
  const older = { parts: { [part]: { ...record, version: 1 } } }

  test('today’s wording: nothing to tell', () => {
    expect(replay(flow, evaluation, wording)).toMatchObject({
      kept: 2,
      notes: [],
      fresh: [],
      gone: [],
      reworded: [],
    })
  })

  test('says what is new', () => {
    const grown = toyFlow({
      version: 2,
      questions: [...flow.questions, toyQuestion('money', ['some', 'none'], { text: 'How much?' })],
    })
    expect(replay(grown, older, wording)).toMatchObject({ kept: 2, fresh: ['How much?'] })
  })

  test('says what is gone, in the words it was asked in', () => {
    const shrunk = toyFlow({ version: 2, questions: [flow.questions[0]!] })
    const told = replay(shrunk, older, wording)
    expect(told?.gone).toEqual([
      { question: 'draw', asked: 'Could chance decide?', answered: expect.any(String) as string },
    ])
  })

  test('says what is renamed and what reads differently', () => {
    const renamed = toyFlow({
      version: 2,
      questions: [
        flow.questions[0]!,
        { ...flow.questions[1]!, id: 'chance', was: ['draw'], text: 'Could a draw decide?' },
      ],
    })
    const told = replay(renamed, older, wording)
    expect(told?.notes).toContainEqual({ kind: 'renamed-question', from: 'draw', to: 'chance' })
    expect(told?.reworded.map(({ was, now }) => [was.asked, now.asked])).toEqual([
      ['Could chance decide?', 'Could a draw decide?'],
    ])
  })

  test('has nothing to say of a part it cannot read', () => {
    expect(replay(flow, { parts: {} }, [])).toBeNull()
  })
})

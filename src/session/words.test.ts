import { describe, expect, test } from 'vitest'
import { resolve, type Library, type Method } from '../engine/index.ts'
import { is, toyFlow, toyQuestion } from '../engine/toy-flow.ts'
import { answerText, isUnsure } from '../report/words/answer-words.ts'
import { aheadWords, countWords, lineSoFar } from './line-so-far.ts'
import { listWords, methodPhrases } from '../report/words/method-words.ts'
import { noticeWords } from './notice-words.ts'

const flow = toyFlow({
  questions: [
    toyQuestion('live', ['yes', 'no', 'dk'], { short: 'Is it live?' }),
    toyQuestion('draw', ['yes', 'no'], {
      ask: is('live', 'yes'),
      short: 'A draw?',
      lines: ['works', 'value'],
    }),
    toyQuestion('money', ['some', 'dk']),
    toyQuestion('tags', ['a', 'b', 'none'], { kind: 'many' }),
  ],
})
const [live, , , tags] = flow.questions as [
  (typeof flow.questions)[0] & object,
  unknown,
  unknown,
  (typeof flow.questions)[0] & object,
]

describe('answers in words', () => {
  test('are the options’ own, in the question’s order', () => {
    expect(answerText(tags, ['b', 'a'])).toBe('a; b')
    expect(answerText(live, 'nonsense')).toBe('')
    expect(isUnsure(live, 'dk')).toBe(true)
    expect(isUnsure(live, 'yes')).toBe(false)
  })
})

describe('the line so far', () => {
  const stops = (answers: Record<string, string | string[]>, here: string | null) =>
    lineSoFar(flow, resolve(flow, answers), answers, here, (id) => `#/toy/${id}`)

  test('has the answers, and the place we are at', () => {
    expect(stops({ live: 'yes', draw: 'no' }, 'money')).toEqual([
      { id: 'live', title: 'Is it live?', answer: 'yes', kind: 'passed', href: '#/toy/live', lines: [] },
      {
        id: 'draw',
        title: 'A draw?',
        answer: 'no',
        kind: 'passed',
        href: '#/toy/draw',
        lines: ['works', 'value'],
      },
      { id: 'money', title: 'money', kind: 'current', lines: [] },
    ])
  })

  test('parks a don’t know, sets aside what is off the route, and shows a hole', () => {
    const marks = stops({ live: 'dk', draw: 'yes', tags: ['a'] }, null).map(({ id, kind, note }) => [
      id,
      kind,
      note,
    ])
    expect(marks).toEqual([
      ['live', 'parked', 'on your to-do list'],
      ['draw', 'dormant', 'not used now'],
      ['money', 'ahead', 'not answered'],
      ['tags', 'passed', undefined],
    ])
  })
})

test('what lies ahead is counted honestly', () => {
  expect(aheadWords({ least: 6, most: 9 })).toBe('6 to 9 more, then')
  expect(aheadWords({ least: 2, most: 2 })).toBe('2 more, then')
  expect(aheadWords({ least: 0, most: 0 })).toBeUndefined()
  expect(countWords(1, 'answer')).toBe('1 answer')
})

test('lists', () => {
  expect(listWords([])).toBe('')
  expect(listWords(['a', 'b'])).toBe('a and b')
  expect(listWords(['a', 'b', 'c'])).toBe('a, b and c')
  expect(listWords(['a, or b', 'c'])).toBe('a, or b; and c')
})

test('methods are named by what they open, the strongest first, the rest counted', () => {
  const method = (id: string, level: number) =>
    ({ id, opens: `a ${id}`, strength: { level, says: '' } }) as Method
  const methods = Object.fromEntries(
    [method('x', 1), method('y', 5), method('z', 3), method('q', 2)].map((m) => [m.id, m]),
  )
  const library: Library = { methods, sources: {}, glossary: {} }
  expect(methodPhrases(library, ['x', 'y', 'z', 'q'], 2)).toBe('a y, a z and 2 more')
  expect(methodPhrases(library, ['x', 'y', 'z'], 2)).toBe('a y, a z and a x')
  expect(methodPhrases(library, ['nobody knows'], 2)).toBe('')
})

describe('notices', () => {
  test('say what a change moved, by the names of the questions', () => {
    const notice = { kind: 'moved', question: 'live', parked: ['draw'], back: ['money', 'tags'] } as const
    expect(noticeWords(notice, flow, false)).toEqual({
      title: 'You changed “Is it live?”. Your other answers are kept.',
      text: [
        '“A draw?” is not used now. It comes back if you change your mind.',
        '“money” and “tags” count again.',
      ],
      list: [],
      action: { does: 'undo', text: 'Undo' },
    })
  })

  test('say what came of answers that were only tried', () => {
    const notice = { kind: 'adopted', changed: 2, parked: ['draw'], back: [] } as const
    expect(noticeWords(notice, flow, false)).toMatchObject({
      title: 'What you tried counts now: 2 answers changed.',
      text: ['“A draw?” is not used now. It comes back if you change your mind.'],
      action: { does: 'undo' },
    })
  })

  test('say what of a link could not be used', () => {
    const ignored = [{ what: 'sharks=yes', why: 'no-such-question' as const }]
    const words = noticeWords(
      { kind: 'link', kept: true, answers: 3, ignored, notes: [], toRead: false },
      flow,
      true,
    )
    expect(words.list).toEqual(['“sharks=yes” is not a question here.'])
    expect(words.action).toEqual({ does: 'swap', text: 'Go back to your own answers' })
  })
})

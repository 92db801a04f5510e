import { expect, test } from 'vitest'
import type { Case, NearCase, Pair } from '../../../engine/index.ts'
import { toyFlow, toyQuestion } from '../../../engine/toy-flow.ts'
import { differences, likenesses, nearnessWords } from '../../../report/advice/near-words.ts'

const flow = toyFlow({
  questions: [
    toyQuestion('who', ['people', 'places'], { short: 'Who gets it?' }),
    toyQuestion('why', ['cost', 'new', 'none'], { kind: 'many', short: 'Why it matters' }),
    ...['a', 'b', 'c', 'd'].map((id) => toyQuestion(id, ['yes', 'no'], { short: `Is ${id} so?` })),
  ],
})

function near(agrees: readonly Pair[], differs: readonly Pair[], score = 0.7): NearCase {
  return { case: {} as Case, score, agrees, differs }
}

const pair = (question: string, mine: Pair['mine'], theirs: Pair['theirs'] = mine) => ({
  question,
  mine,
  theirs,
})

test('what differs is said in the words of the options, the first three', () => {
  const all = [pair('who', 'people', 'places'), ...['a', 'b', 'c'].map((id) => pair(id, 'yes', 'no'))]
  expect(differences(flow, near([], all))).toEqual([
    { question: 'who', short: 'Who gets it?', mine: 'people', theirs: 'places' },
    { question: 'a', short: 'Is a so?', mine: 'yes', theirs: 'no' },
    { question: 'b', short: 'Is b so?', mine: 'yes', theirs: 'no' },
  ])
})

test('of ticks only those that one of the two has are told', () => {
  expect(differences(flow, near([], [pair('why', ['cost', 'new'], ['cost'])]))).toEqual([
    { question: 'why', short: 'Why it matters.', mine: 'new', theirs: '' },
  ])
})

test('what agrees is named, with how much more there is', () => {
  const same = [pair('who', 'people'), ...['a', 'b', 'c', 'd'].map((id) => pair(id, 'yes'))]
  expect(likenesses(flow, near(same, []))).toEqual({
    shorts: ['Who gets it? people', 'Is a so? yes', 'Is b so? yes'],
    more: 2,
  })
})

test('how near is said in words and in answers, never in per cent', () => {
  const same = [pair('a', 'yes'), pair('b', 'yes')]
  const other = [pair('c', 'yes', 'no')]
  expect(nearnessWords(near(same, other, 0.95))).toBe('Almost the same: 2 of 3 answers agree.')
  expect(nearnessWords(near(same, other, 0.8))).toMatch(/^Very like yours/)
  expect(nearnessWords(near(same, other, 0.6))).toMatch(/^Somewhat like yours/)
})

test('a question this flow no longer has is left out', () => {
  expect(differences(flow, near([], [pair('gone', 'x', 'y')]))).toEqual([])
  expect(likenesses(flow, near([pair('gone', 'x')], []))).toEqual({ shorts: [], more: 0 })
})

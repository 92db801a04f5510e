import { expect, test } from 'vitest'
import { advise, type Library } from '../../../engine/index.ts'
import { flow, library as toy, on } from '../toy-result.ts'
import { ladder, ladderWords } from '../../../report/advice/ladder.ts'

const at = (id: string, level: number) => ({
  [id]: { ...toy.methods[id]!, kind: 'impact' as const, strength: { level, says: '' } },
})
const library: Library = { ...toy, methods: { ...toy.methods, ...at('im-rct', 5), ...at('im-did', 3) } }

test('designs stand on the rung of their strength, with the one that leads marked', () => {
  const rungs = ladder(flow, on({ draw: 'yes', data: 'yes', decision: 'yes' }), library)!
  expect(rungs.map(({ level }) => level)).toEqual([5, 4, 3, 2, 1])
  expect(rungs.flatMap(({ level, methods }) => methods.map(({ id, leads }) => [level, id, leads]))).toEqual([
    [5, 'im-rct', true],
    [3, 'im-did', false],
  ])
  expect(ladderWords(rungs, true)).toBe('The recommended design, a randomised trial, stands on rung 5 of 5.')
})

test('it says so where the best available stands instead, and nothing where none does', () => {
  const best = ladder(flow, on({ draw: 'no', data: 'patchy', decision: 'yes' }), library)!
  expect(ladderWords(best, false)).toBe(
    'The best design available, a comparison of areas, stands on rung 3 of 5.',
  )
  expect(ladderWords(ladder(flow, on({ data: 'none' }), library)!, false)).toBe('')
})

test('where no impact designs compete there is no ladder', () => {
  const open = { ...flow, precedence: undefined } as typeof flow
  expect(ladder(open, advise(open, {}), library)).toBeNull()
})

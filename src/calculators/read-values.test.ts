import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input } from './calculator.ts'
import { readValues } from './read-values.ts'

const inputs = [
  {
    kind: 'choice',
    id: 'solve',
    label: 'Work out',
    says: '',
    options: [
      { id: 'sample', text: 'People', also: ['people'] },
      { id: 'power', text: 'Chance' },
    ],
    default: 'sample',
  },
  {
    kind: 'number',
    id: 'n',
    label: 'People in each group',
    says: '',
    also: ['n_per_arm'],
    min: 2,
    max: 1000,
    step: 1,
    whole: true,
    default: 50,
    when: { input: 'solve', is: ['power'] },
  },
  {
    kind: 'number',
    id: 'd',
    label: 'Effect',
    says: '',
    min: 0,
    max: 5,
    step: 0.1,
    default: 0.5,
    when: { input: 'solve', is: ['sample'] },
  },
  { kind: 'number', id: 'icc', label: 'Likeness', says: '', min: 0, max: 1, step: 0.01, unit: 'share' },
  { kind: 'number', id: 'loss', label: 'Loss', says: '', min: 0, max: 1, step: 0.01, optional: true },
  {
    kind: 'list',
    id: 'w',
    label: 'Weights',
    says: '',
    min: 0,
    max: 9,
    fewest: 2,
    most: 4,
    default: [1, 2],
  },
] as const satisfies readonly Input[]

const says = (given: unknown): string => {
  const read = readValues(inputs, given)
  return read.ok ? JSON.stringify(read.values) : read.problems.map((problem) => problem.says).join(' | ')
}

describe('what was entered is read', () => {
  test('with defaults filled in, and without what is not asked', () => {
    expect(readValues(inputs, { icc: 0, n: 99, solve: 'sample' })).toEqual({
      ok: true,
      values: { solve: 'sample', d: 0.5, icc: 0, w: [1, 2] },
    })
  })

  test('under another name of an input or an option', () => {
    expect(says({ icc: 0, solve: 'people' })).toContain('"solve":"sample"')
    expect(says({ icc: 0, solve: 'power', n_per_arm: 30 })).toContain('"n":30')
    expect(says({ icc: 0, solve: 'power', n: 30, n_per_arm: 31 })).toContain('given twice')
  })

  test('a choice that is left out follows from what hangs on it', () => {
    expect(says({ icc: 0, n: 30 })).toContain('"solve":"power","n":30')
    expect(says({ icc: 0, d: 1 })).toContain('"solve":"sample"')
    expect(says({ icc: 0, d: 1, n: 30 })).toContain(
      'n, d do not go together: leave one out, or say which you mean with “solve” (“sample” or “power”).',
    )
    expect(says({ icc: 0, d: 1, n: 30, solve: 'sample' })).not.toContain('30')
  })

  test.each([
    [{}, 'Likeness is missing. Enter a share from 0 to 1 (0.25 is 25%).'],
    [{ icc: '0.2' }, 'Likeness: “0.2” is not a number. Enter a share from 0 to 1 (0.25 is 25%).'],
    [{ icc: NaN }, 'Likeness: NaN is not a number'],
    [{ icc: -1 }, 'Likeness: -1 is too small'],
    [{ icc: Infinity }, 'Likeness: Infinity is not a number'],
    [{ icc: 20 }, 'Likeness: 20 is too large'],
    [{ icc: 0, colour: 3 }, 'There is no input called “colour”. The inputs are: solve, n, d, icc, loss, w.'],
    [{ icc: 0, solve: 'magic' }, 'Work out: “magic” is not one of the choices. Choose “sample” or “power”.'],
    [{ icc: 0, solve: 'power', n: 30.5 }, 'People in each group: 30.5 is not a whole number'],
    [{ icc: 0, w: 3 }, 'Weights: this needs a list. Enter 2 to 4 numbers, each from 0 to 9.'],
    [{ icc: 0, w: [3] }, 'Weights: 1 numbers are given'],
    [{ icc: 0, w: [3, 'a'] }, 'Weights: number 2 in the list, “a”, does not fit'],
    [[], 'Give the values by name'],
    [null, 'Give the values by name'],
  ])('or what is wrong with %j is said', (given, words) => {
    expect(says(given)).toContain(words)
  })

  test('all problems at once, each at its input', () => {
    const read = readValues(inputs, { icc: 2, loss: -1 })
    expect(!read.ok && read.problems.map(({ input }) => input)).toEqual(['icc', 'loss'])
  })

  test('and never throws, whatever is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (given) => {
        expect(says(given)).not.toBe('')
      }),
    )
  })
})

import { expect, test } from 'vitest'
import type { Input, ListInput, NumberInput } from '../../calculators/calculator.ts'
import { askedOf, parseNumber, rangeOf, readEntry, textsFor, toText } from './entries.ts'

const number = (more: Partial<NumberInput> = {}): NumberInput => ({
  kind: 'number',
  id: 'n',
  label: 'People',
  says: '',
  min: 0,
  max: 1000,
  step: 1,
  ...more,
})
const share = number({ unit: 'share', min: 0.001, max: 0.2 })
const list: ListInput = {
  kind: 'list',
  id: 'w',
  label: 'Weights',
  says: '',
  min: 0,
  max: 1e6,
  fewest: 2,
  most: 4,
}

test.each([
  ['1200', 1200],
  ['1,200', 1200],
  ['1 200 000', 1_200_000],
  ['£250k', 250_000],
  ['£ 1.2m', 1_200_000],
  ['2bn', 2e9],
  ['−3.5', -3.5],
  ['-£40', -40],
  ['27.5%', 27.5],
  ['27.5 per cent', 27.5],
  ['.5', 0.5],
  ['5.', 5],
  ['1e6', 1e6],
  ['', undefined],
  ['.', undefined],
  ['-', undefined],
  ['1,20', undefined],
  ['1.2.3', undefined],
  ['0x10', undefined],
  ['Infinity', undefined],
  ['NaN', undefined],
  ['1e999', undefined],
  ['<b>4</b>', undefined],
  ['4; drop', undefined],
])('%j is read as %s', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test.each<[Input, number | readonly number[], string]>([
  [number(), 0.1 + 0.2, '0.3'],
  [number(), 1200, '1200'],
  [number(), 250_000, '250,000'],
  [share, 0.275, '27.5'],
  [share, 0.07, '7'],
  [list, [200_000, 5], '200,000\n5'],
])('a value stands in its field as people write it, and is read back', (input, value, text) => {
  expect(toText(input, value)).toBe(text)
  const back = readEntry({ ...input, min: 0, max: 1e9 } as Input, text)
  expect(back).toEqual({ value: typeof value === 'number' ? Number(value.toPrecision(12)) : value })
})

test.each<[Input, string, string]>([
  [number(), '', 'Enter a number from 0 to 1000.'],
  [number(), 'many', '“many” is not a number. Enter a number from 0 to 1000.'],
  [number({ whole: true }), '2.5', '“2.5” is not a whole number. Enter a whole number from 0 to 1000.'],
  [number(), '-1', '-1 is too small. Enter a number from 0 to 1000.'],
  [number({ unit: 'pounds', max: 1e12 }), '-5', '−£5 is too small. Enter a number from £0 to £1 trillion.'],
  [share, '50', '50% is too large. Enter a number from 0.1% to 20%.'],
  [share, '0.05', '0.05% is too small. Enter a number from 0.1% to 20%. Did you mean 5%?'],
  [share, '0.05%', '0.05% is too small. Enter a number from 0.1% to 20%.'],
  [list, '1', 'One number is given. Enter 2 to 4 numbers, each from 0 to 1 million.'],
  [list, '1 2 x', 'Number 3, “x”, is not a number. Enter 2 to 4 numbers, each from 0 to 1 million.'],
  [list, '1, -2', 'Number 2, “-2”, does not fit. Enter 2 to 4 numbers, each from 0 to 1 million.'],
])('what is wrong is said in the units of the field', (input, text, problem) => {
  expect(readEntry(input, text)).toEqual({ problem })
})

test.each([
  ['200,000\n100,000', [200_000, 100_000]],
  ['1,200 1,300', [1200, 1300]],
  ['1, 2, 3', [1, 2, 3]],
  ['1,2,3', [1, 2, 3]],
  ['1;2\t3', [1, 2, 3]],
])('numbers are told apart in %j', (text, value) => {
  expect(readEntry(list, text)).toEqual({ value })
})

test('what may be left out may be left out', () => {
  expect(readEntry(number({ optional: true }), ' ')).toEqual({ value: undefined })
  expect(rangeOf(number({ min: -1e9, max: 1e9 }))).toBe('a number from −1 billion to 1 billion')
})

const solving: readonly Input[] = [
  {
    kind: 'choice',
    id: 'solve',
    label: '',
    says: '',
    options: [
      { id: 'sample', text: '' },
      { id: 'power', text: '' },
      { id: 'effect', text: '' },
    ],
    default: 'sample',
  },
  number({ id: 'd', default: 0.2, when: { input: 'solve', is: ['sample', 'power'] } }),
  number({ id: 'n1', also: ['n'], default: 200, when: { input: 'solve', is: ['power', 'effect'] } }),
  number({ id: 'power', default: 0.8, when: { input: 'solve', is: ['sample', 'effect'] } }),
  number({ id: 'alpha', default: 0.05 }),
]

test.each([
  [{}, 'sample'],
  [{ d: 0.5, power: 0.8 }, 'sample'],
  [{ d: 0.5, n: 30 }, 'power'],
  [{ n1: 30, power: 0.9 }, 'effect'],
  [{ n1: 30 }, 'power'],
  [{ solve: 'effect' }, 'effect'],
  [{ solve: 'magic' }, 'sample'],
])('%j asks for the %s', (given, solve) => {
  expect(textsFor(solving, given)['solve']).toBe(solve)
})

test('every field is filled, under its own name, and only those asked are read', () => {
  const texts = textsFor(solving, { d: 0.5, n: 30 })
  expect(texts).toEqual({ solve: 'power', d: '0.5', n1: '30', power: '0.8', alpha: '0.05' })
  expect(askedOf(solving, texts).map(({ id }) => id)).toEqual(['solve', 'd', 'n1', 'alpha'])
})

test('counts in a list are whole', () => {
  const counts: ListInput = { ...list, whole: true }
  expect(readEntry(counts, '1, 2.5')).toEqual({
    problem: 'Number 2, “2.5”, is not a whole number. Enter 2 to 4 whole numbers, each from 0 to 1 million.',
  })
  expect(readEntry(counts, '1, 2')).toEqual({ value: [1, 2] })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Input } from '../../calculators/calculator.ts'
import { decodeValues, encodeValues } from './address.ts'

const inputs = [
  { kind: 'number', id: 'd', label: '', says: '', min: 0, max: 5, step: 0.1, default: 0.2 },
  { kind: 'number', id: 'n1', also: ['n'], label: '', says: '', min: 2, max: 100, step: 1, default: 20 },
  {
    kind: 'choice',
    id: 'from',
    label: '',
    says: '',
    options: [
      { id: '2015-16', text: '' },
      { id: '2024-25', text: '' },
    ],
    default: '2015-16',
  },
  { kind: 'list', id: 'w', label: '', says: '', min: 0, max: 9, fewest: 2, most: 4, default: [1, 2] },
] as const satisfies readonly Input[]
const lines = ['works', 'value']
const decode = (query: string) => decodeValues(inputs, query, lines)

test('what differs from the defaults goes into the address and comes back', () => {
  const values = { d: 0.5, n1: 20, from: '2024-25', w: [1.5, 2, 3] }
  const query = encodeValues(inputs, values, 'works')
  expect(query).toBe('d=0.5&from=2024-25&w=1.5,2,3&from=works')
  expect(decode(query)).toEqual({
    values: { d: 0.5, from: '2024-25', w: [1.5, 2, 3] },
    from: 'works',
    ignored: [],
  })
  expect(encodeValues(inputs, { d: 0.2, w: [1, 2] })).toBe('')
})

test('other names of an input are known, and out of bounds is for the field to say', () => {
  expect(decode('n=30&d=-99')).toMatchObject({ values: { n1: 30, d: -99 }, ignored: [] })
})

test.each([
  'power=0.8',
  'd=',
  'd',
  'd=abc',
  'd=0x10',
  'd=Infinity',
  'd=1e999',
  'd=<script>alert(1)</script>',
  '__proto__=1',
  'constructor=1',
  'from=2099-00',
  'from=background',
  'w=1,,2',
  'w=1,2,3,4,5',
  '=5',
  '%E0%A4%A=1',
])('%s is left out and told', (query) => {
  const { values, from, ignored } = decode(query)
  expect(values).toEqual({})
  expect(from).toBeUndefined()
  expect(ignored).toHaveLength(1)
  expect(ignored[0]!.length).toBeLessThanOrEqual(41)
})

test('the first of two counts; the second is told', () => {
  expect(decode('d=1&d=2')).toMatchObject({ values: { d: 1 }, ignored: ['d=2'] })
})

test('a flood is cut short', () => {
  expect(decode('d=1&'.repeat(90)).ignored.length).toBeLessThanOrEqual(5)
  expect(decode(`d=${'1'.repeat(20_000)}`)).toMatchObject({ values: {} })
})

test('escaped links are read', () => {
  expect(decode('w=1%2C2%2C3&amp;d=0.5').values).toEqual({ w: [1, 2, 3], d: 0.5 })
})

test('nothing at all can break it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (query) => {
      const { values, ignored } = decode(query)
      for (const value of Object.values(values).flat())
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
      for (const one of ignored) expect(one).toMatch(/^[\x20-\x7e]*…?$/)
    }),
  )
})

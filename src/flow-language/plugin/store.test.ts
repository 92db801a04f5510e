import fc from 'fast-check'
import { expect, it } from 'vitest'
import { storeKeeper } from '../../engine/stored.ts'
import { storeModule, storeOf } from './store.ts'

it('gives back what was put in', () => {
  const json = fc.jsonValue({ maxDepth: 4 })
  let draws = 0
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), json, { maxKeys: 4 }), (parts) => {
      draws++
      const plain = JSON.parse(JSON.stringify(parts)) as Record<string, unknown>
      const part = storeKeeper(storeOf(plain))
      for (const [name, value] of Object.entries(plain)) expect(part(name)).toEqual(value)
    }),
    { numRuns: 300 },
  )
  expect(draws).toBeGreaterThan(100)
})

const parts = {
  rules: [
    { id: 'W1', because: 'A long reason that is\nwanted twice.', sources: ['S1'] },
    { id: 'W2', because: 'Another reason.', sources: [], share: 0.25 },
    { id: 'W3', because: 'A third reason.', sources: ['S1'] },
  ],
  map: {
    line: 'W1',
    because: 'A long reason that is\nwanted twice.',
    width: -12,
    none: null,
    open: true,
    '': 'W1',
  },
  names: { W1: 'first', W2: 'Another reason.' },
}

it('says every text once, and parts may be asked for in any order', () => {
  const store = storeOf(parts)
  expect(store.texts.split('A long reason')).toHaveLength(2)
  expect(store.texts.split('Another reason.')).toHaveLength(2)
  const part = storeKeeper(store)
  expect(part('names')).toEqual(parts.names)
  expect(part('map')).toEqual(parts.map)
  expect(part('rules')).toEqual(parts.rules)
  expect(part('map')).not.toBe(part('map'))
})

it('leaves out what is undefined, as JSON does', () => {
  expect(storeKeeper(storeOf({ a: { x: undefined, y: 'kept' } }))('a')).toEqual({ y: 'kept' })
})

it('says what it cannot hold, and what it does not have', () => {
  expect(() => storeOf({ a: 'one\vtwo' })).toThrow('vertical tab')
  expect(() => storeKeeper(storeOf(parts))('toString')).toThrow('no content called "toString"')
})

it('becomes a module that hands out parts', () => {
  const code = storeModule(storeOf(parts), './stored.ts')
  expect(code).toContain('import { storeKeeper } from "./stored.ts"')
  expect(code).toMatch(/^export const part = /m)
})

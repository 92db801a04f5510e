// Two readers must agree on what a condition is: the schema, which editors use, and the compiler, which explains.
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { collectFaults } from '../faults.ts'
import { condition } from '../schema-parts.ts'
import { readCondition, type Scope } from './conditions.ts'
import type { Names } from './names.ts'
import { readContent } from './read-file.ts'

const options = ['a', 'b']
const names: Names = {
  flow: 'toy',
  questions: new Map([
    ['one', { index: 0, kind: 'one', options, renamed: new Map() }],
    ['many', { index: 1, kind: 'many', options, renamed: new Map() }],
  ]),
  facts: new Map([['fact', { index: 0, values: options, deepest: 0, late: false }]]),
  renamed: new Map(),
  methods: new Set(['im-x', 'im-y']),
  groups: new Map([['group', ['im-x']]]),
  ladder: new Set(['im-x']),
  library: { methods: new Set(), sources: undefined, terms: undefined },
}

const { written } = fc.letrec<{ written: unknown }>((tie) => {
  const option = fc.constantFrom('a', 'b')
  const picked = fc.oneof(option, fc.constant(['a', 'b']), fc.constant([]), fc.constant(5), fc.constant(null))
  const methods = fc.constantFrom<unknown>(
    'im-x',
    'group',
    ['im-x', 'im-y'],
    'none',
    { all_but: 'im-x' },
    [],
    5,
  )
  const inner = fc.oneof({ maxDepth: 4 }, fc.constant('always'), tie('written'))
  const pair = fc.oneof(
    fc.record({ one: picked }),
    fc.record({ fact: picked }),
    fc.record({ many: fc.record({ has: picked }) }),
    fc.record({ all: fc.array(inner, { maxLength: 3 }) }),
    fc.record({ any: fc.array(inner, { maxLength: 3 }) }),
    fc.record({ not: inner }),
    fc.record({ open: methods }),
    fc.record({ lead: methods }),
    fc.record({
      best: fc.oneof(methods, fc.record({ of: methods, caveats: fc.constantFrom<unknown>(0, 1, -1, 'a') })),
    }),
    fc.record({ one: picked, fact: picked }),
    fc.constantFrom<unknown>({}, [], null, 5, 'allways', { all: 'a' }, { best: { of: 'im-x' } }),
  )
  return { written: fc.oneof({ maxDepth: 4 }, pair, fc.constant('always')) }
})

/** Faults of meaning, which no schema can see: an unknown group, a thing listed twice. */
const MEANING = new Set(['unknown', 'duplicate'])

it('agrees with the schema on every shape', () => {
  fc.assert(
    fc.property(written, (raw) => {
      const file = readContent('condition.yaml', JSON.stringify({ when: raw }), v.unknown())
      const { faults, report } = collectFaults()
      const scope: Scope = { names, report, what: 'This', standing: 'yes' }
      readCondition(raw, { file, path: ['when'] }, scope)
      const shapely = faults.every(({ code }) => MEANING.has(code))
      expect(v.safeParse(condition, raw).success, JSON.stringify(raw)).toBe(shapely)
    }),
    { numRuns: 500 },
  )
})

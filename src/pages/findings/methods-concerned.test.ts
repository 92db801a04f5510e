import { expect, test } from 'vitest'
import type { Condition } from '../../engine/index.ts'
import { methodsConcerned } from './methods-concerned.ts'

const book = {
  groups: { randomised: ['rct', 'crct'], theory_based: ['theory'], process: ['process'] },
  minimums: [{ methods: ['crct', 'did'], field: 'n', least: 8, unit: 'groups', rule: 'W01' }],
}
const has = (question: string, ...options: string[]): Condition => ({ kind: 'has', question, options })
const about = (when: Condition) => methodsConcerned({ when }, book)

test.each<[string, Condition, string[]]>([
  ['kinds it names', has('proposes', 'randomised'), ['rct', 'crct']],
  ['a kind that goes by another word', { kind: 'is', question: 'backing', options: ['theory'] }, ['theory']],
  ['a kind that is missed', { kind: 'not', of: has('proposes', 'process') }, ['process']],
  ['those with a least number', { kind: 'is', question: 'sample', options: ['under'] }, ['crct', 'did']],
  [
    'each once, wherever it stands',
    {
      kind: 'all',
      of: [
        has('claims', 'impact'),
        { kind: 'any', of: [has('leads_with', 'randomised'), has('sample', 'under')] },
      ],
    },
    ['rct', 'crct', 'did'],
  ],
  ['no kind', { kind: 'is', question: 'backing', options: ['none'] }, []],
  ['something else', has('claims', 'randomised'), []],
  ['nothing', { kind: 'always' }, []],
])('%s', (_, when, methods) => {
  expect(about(when)).toEqual(methods)
})

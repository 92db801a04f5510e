import { expect, it } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import type { Condition } from '../engine/index.ts'
import { compileFolder } from './compile.ts'
import { conditionInWords } from './condition-words.ts'

const [toy] = compileFolder(toyTexts()).flows
const stage: Condition = { kind: 'is', question: 'stage', options: ['planned', 'early'] }
const cost: Condition = { kind: 'has', question: 'priority', options: ['cost'] }
const tier: Condition = { kind: 'fact', fact: 'tier', values: ['high'] }

it.each<[Condition, string]>([
  [{ kind: 'always' }, 'always'],
  [stage, '“Where is it now?” is “Not started” or “Just started”'],
  [{ kind: 'not', of: stage }, '“Where is it now?” is not “Not started” or “Just started”'],
  [cost, '“How much it matters” includes “It costs a lot”'],
  [{ kind: 'not', of: cost }, '“How much it matters” does not include “It costs a lot”'],
  [tier, 'tier is high'],
  [{ kind: 'not', of: tier }, 'tier is not high'],
  [
    { kind: 'all', of: [tier, { kind: 'any', of: [tier, cost] }] },
    'tier is high and (tier is high or “How much it matters” includes “It costs a lot”)',
  ],
  [
    { kind: 'not', of: { kind: 'any', of: [tier, tier] } },
    'it is not so that (tier is high or tier is high)',
  ],
  [{ kind: 'open', methods: ['im-rct', 'im-did'] }, 'at least one of im-rct, im-did is not ruled out'],
  [{ kind: 'clean', methods: ['im-rct'] }, 'nothing stands against at least one of im-rct'],
  [{ kind: 'lead', methods: [] }, 'the recommended impact design is none'],
  [
    { kind: 'best', methods: ['im-did'], caveats: 1 },
    'the best available impact design is im-did with at most 1 caveat',
  ],
])('says %j', (condition, words) => {
  if (!toy) throw new Error('There is no toy.')
  expect(conditionInWords(condition, toy)).toBe(words)
})

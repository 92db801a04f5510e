// Doubts that can never be raised, are always raised, or send readers to a question nobody asked them.
import type { Condition, Flow, Id } from '../../../engine/flow.ts'
import { all, any, is } from '../../../engine/toy-flow.ts'
import { clean, impossible, type Planted } from './planting.ts'

function withDoubt(
  when: Condition,
  mend: readonly Id[],
  says = 'One of the two may need another look.',
): Flow {
  return { ...clean, doubts: [{ id: 'D9', when, says, mend, sources: [] }] }
}

const raised: Planted['shows'] = ({ doubts }) => doubts.some(({ id }) => id === 'D9')
const at = { kind: 'doubt', id: 'D9' } as const

export const plantedDoubts: readonly Planted[] = [
  {
    fault: 'a doubt nobody can have',
    flow: withDoubt(impossible, ['stage']),
    code: 'doubt-never',
    at,
  },
  {
    fault: 'a doubt everybody has',
    flow: withDoubt(any(is('stage', 'planned', 'running'), is('stage', 'ended')), ['stage']),
    code: 'doubt-always',
    at,
    shows: raised,
  },
  {
    fault: 'a doubt that sends readers to a question that was not asked',
    flow: withDoubt(all(is('aim', 'effect'), any(is('stage', 'ended'), is('chance', 'yes'))), ['chance']),
    code: 'doubt-astray',
    at,
    shows: (advised) => raised(advised) && advised.answers['chance'] === undefined,
  },
  {
    fault: 'a doubt without words',
    flow: withDoubt(all(is('aim', 'effect'), is('stage', 'ended')), ['stage'], ' '),
    code: 'text-missing',
    at,
  },
]

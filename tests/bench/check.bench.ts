// How long the checker takes: on the content itself, and on flows several times its size.
import { resolve } from 'node:path'
import type { Flow } from '../../src/engine/flow.ts'
import { checkFlow } from '../../src/flow-language/check/index.ts'
import { loadFolder } from '../../src/flow-language/folder.ts'
import type { Bench, Figures } from './bench.ts'
import { syntheticFlow } from './synthetic-flow.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]

let content: readonly Flow[] = []
let large: readonly Flow[] = []

export const bench: Bench = {
  name: 'check',
  runs: 3,
  prepare: () => {
    content = loadFolder(resolve('flows')).flows
    large = SEEDS.map((seed) => syntheticFlow(seed))
  },
  run: (): Figures => {
    const times = large.map((flow) => checkFlow(flow).stats.ms)
    return {
      'whole content, ms': content.reduce((sum, flow) => sum + checkFlow(flow).stats.ms, 0),
      '200 questions 120 rules, mean ms': times.reduce((sum, ms) => sum + ms, 0) / times.length,
      '200 questions 120 rules, worst ms': Math.max(...times),
    }
  },
}

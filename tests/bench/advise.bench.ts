// How fast the engine answers, on the examples of the works line: what a screen waits for, and what a batch takes.
import { resolve } from 'node:path'
import { advise, consequences, remaining, whatIf, type Flow } from '../../src/engine/index.ts'
import { loadFolder } from '../../src/flow-language/folder.ts'
import type { Bench, Figures } from './bench.ts'

const TIMES = 200

let works: Flow

/** Milliseconds one call takes, over every example. */
function each(times: number, call: (answers: Flow['examples'][number]['answers']) => unknown): number {
  const started = performance.now()
  for (let i = 0; i < times; i++) for (const { answers } of works.examples) call(answers)
  return (performance.now() - started) / (times * works.examples.length)
}

export const bench: Bench = {
  name: 'advise',
  prepare: () => {
    const flow = loadFolder(resolve('flows')).flows.find(({ id }) => id === 'works')
    if (!flow) throw new Error('The works line does not compile. Run: npm run flow -- check')
    works = flow
  },
  run: (): Figures => ({
    'cases a second': 1000 / each(TIMES, (answers) => advise(works, answers)),
    'what each option opens and closes, ms': each(20, (answers) => consequences(works, answers, 'alloc')),
    'questions left, ms': each(20, (answers) => remaining(works, { target: answers['target'] ?? 'people' })),
    'what would have to change for a trial, ms': each(3, (answers) => whatIf(works, answers, 'im-rct')),
  }),
}

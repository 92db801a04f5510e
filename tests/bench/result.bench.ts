// What a result page asks of the engine once the last question of a branch is answered: is it there within a frame?
// Over the examples of each line and complete walks drawn at random. A phone is taken to be six times slower.
import { resolve } from 'node:path'
import {
  advise,
  doubts,
  resolve as resolveAnswers,
  routeToGreen,
  stability,
  unknowns,
  whatIf,
  type Answers,
  type Flow,
} from '../../src/engine/index.ts'
import { loadFolder } from '../../src/flow-language/folder.ts'
import { completeWalk } from '../../src/flow-language/check/index.ts'
import { randomNumbers } from '../../src/flow-language/check/random.ts'
import type { Bench, Figures } from './bench.ts'

const WALKS = 40
const PHONE = 6
const ROUNDS = 3

interface Branch {
  flow: Flow
  finished: readonly Answers[]
}
let branches: readonly Branch[] = []

/** What is on screen at once, then what is worked out when a method is opened. */
const PARTS: Readonly<Record<string, (flow: Flow, answers: Answers) => unknown>> = {
  advise,
  stability,
  unknowns,
  doubts: (flow, answers) => doubts(flow, resolveAnswers(flow, answers)),
  'route to green': routeToGreen,
}
const LATER = 'all what-ifs'

function everyWhatIf(flow: Flow, answers: Answers): void {
  for (const { id, status } of advise(flow, answers).methods) {
    const want = status === 'not_feasible' ? 'possible' : 'recommended'
    if (status !== 'recommended') whatIf(flow, answers, id, { want, limit: 3 })
  }
}

/**
 * Milliseconds each part takes on each finished branch: the best of a few rounds, so that what else the machine does
 * counts less. A round goes through every branch, as a reader would meet it: nothing is left over from the round before.
 */
function times({ flow, finished }: Branch): Readonly<Record<string, number[]>> {
  const parts = Object.entries({ ...PARTS, [LATER]: everyWhatIf })
  const best = Object.fromEntries(parts.map(([name]) => [name, finished.map(() => Infinity)]))
  for (let round = 0; round < ROUNDS; round++) {
    finished.forEach((answers, at) => {
      for (const [name, call] of parts) {
        const started = performance.now()
        call(flow, answers)
        const own = best[name]
        if (own) own[at] = Math.min(own[at] ?? Infinity, performance.now() - started)
      }
    })
  }
  return best
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const p95 = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN

/** Everything at once, on the worked examples, which come first. */
function worst({ flow }: Branch, screen: readonly number[], later: readonly number[]): number {
  return Math.max(...flow.examples.map((_, at) => (screen[at] ?? 0) + (later[at] ?? 0)))
}

function randomAnswers(flow: Flow, random: (below: number) => number): Answers {
  const given = flow.questions.map(({ id, kind, options }) => {
    const option = options[random(options.length)]?.id ?? ''
    return [id, kind === 'one' ? option : [option]] as const
  })
  return completeWalk(flow, Object.fromEntries(given))
}

export const bench: Bench = {
  name: 'result',
  runs: 3,
  prepare: () => {
    const random = randomNumbers(1)
    branches = loadFolder(resolve('flows'))
      .flows.filter(({ methods }) => methods.length)
      .map((flow) => ({
        flow,
        finished: [
          ...flow.examples.map(({ answers }) => answers),
          ...Array.from({ length: WALKS }, () => randomAnswers(flow, random)),
        ],
      }))
  },
  run: (): Figures =>
    Object.fromEntries(
      branches.flatMap((branch) => {
        const { id } = branch.flow
        const measured = times(branch)
        const parts = Object.keys(PARTS).map((name) => [name, measured[name] ?? []] as const)
        const later = measured[LATER] ?? []
        const screen = branch.finished.map((_, at) => parts.reduce((sum, [, ms]) => sum + (ms[at] ?? 0), 0))
        const figures = [...parts, ['first screen', screen], [LATER, later]] as const
        return [
          ...figures.flatMap(([name, ms]) => [
            [`${id}: ${name}, mean ms`, mean(ms)] as const,
            [`${id}: ${name}, p95 ms`, p95(ms)] as const,
          ]),
          [`${id}: first screen on a phone, p95 ms`, p95(screen) * PHONE] as const,
          [`${id}: ${LATER} on a phone, p95 ms`, p95(later) * PHONE] as const,
          [`${id}: both, worst of the examples, ms`, worst(branch, screen, later)] as const,
        ]
      }),
    ),
}

// How fast the calculators answer: result and picture together, which is what a page works out while a slider moves and
// has 16 ms for, and a simulation of 100,000 draws, which a page leaves to a worker.
import { resolve } from 'node:path'
import { calculators } from '../../src/calculators/index.ts'
import type { Calculator, Values } from '../../src/calculators/calculator.ts'
import { rebaseWith } from '../../src/calculators/rebase.ts'
import { simulationFrom } from '../../src/calculators/monte-carlo.ts'
import { isDone, next, summary } from '../../src/calculators/simulation.ts'
import { loadFolder } from '../../src/flow-language/folder.ts'
import type { Bench, Figures } from './bench.ts'

const TIMES = 20

let all: readonly Calculator[] = calculators

/** Milliseconds for a result and its picture, with the numbers of the worked example. */
function redraw({ run, picture, example }: Calculator): number {
  const started = performance.now()
  for (let i = 0; i < TIMES; i++) {
    run(example.input)
    picture?.(example.input)
  }
  return (performance.now() - started) / TIMES
}

/** In the portions in which the worker draws. */
function manyDraws(given: Values): number {
  const ready = simulationFrom(given)
  if (!ready.ok) throw new Error('The simulation does not take its own example.')
  const started = performance.now()
  let { simulation } = ready
  while (!isDone(simulation)) simulation = next(simulation, 4000)
  summary(simulation)
  return performance.now() - started
}

export const bench: Bench = {
  name: 'calculators',
  prepare: () => {
    const { deflators } = loadFolder(resolve('flows')).presets
    if (deflators) all = [...calculators, rebaseWith(deflators.years)]
  },
  run: (): Figures => {
    const each = all.map(
      (calculator) => [`${calculator.id}: result and picture, ms`, redraw(calculator)] as const,
    )
    const times = each.map(([, ms]) => ms)
    return {
      ...Object.fromEntries(each),
      'slowest of them, ms': Math.max(...times),
      'results with pictures a second': (1000 * times.length) / times.reduce((sum, ms) => sum + ms, 0),
      'simulation of 100,000 draws, ms': manyDraws({ draws: 100_000 }),
    }
  },
}

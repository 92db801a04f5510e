import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  isDone,
  next,
  start,
  summary,
  type Simulation,
  type SimulationPlan,
} from '../../calculators/simulation.ts'
import { drawAfter, drawMany, type DrawWorker } from './draw-run.ts'

const plan: SimulationPlan = {
  cost: { shape: 'triangular', low: 1, mode: 2, high: 3 },
  effect: { shape: 'normal', mean: 2, error: 1 },
  unit: { shape: 'triangular', low: 1, mode: 1, high: 1 },
  years: { shape: 'triangular', low: 1, mode: 1, high: 1 },
  r: 0.035,
  draws: 10_000,
}
const simulation = start(plan, 7)
const whole = summary(next(simulation, plan.draws))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A worker that draws when told to, as the real one does. */
function toyWorker() {
  const worker: DrawWorker & { run: () => void; fail: () => void; ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (given: Simulation) => {
      worker.run = () => {
        let here = given
        while (!isDone(here)) {
          here = next(here, 4000)
          tell({ done: here.done })
        }
        tell({ result: summary(here) })
      }
    },
    terminate: () => (worker.ended = true),
    run: () => undefined,
    fail: () => worker.onerror?.call(worker as unknown as Worker, {} as ErrorEvent),
  }
  const tell = (data: unknown) =>
    worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent)
  return worker
}

function follow() {
  const told = { done: [] as number[], result: undefined as unknown }
  return {
    told,
    ends: {
      progress: (done: number) => void told.done.push(done),
      finished: (result: unknown) => (told.result = result),
    },
  }
}

test('a worker draws, tells how far it is, and is let go', async () => {
  const worker = toyWorker()
  const { told, ends } = follow()
  drawMany(simulation, ends, () => Promise.resolve(worker))
  await vi.runAllTimersAsync()
  worker.run()
  expect(told).toEqual({ done: [4000, 8000, 10_000], result: whole })
  expect(worker.ended).toBe(true)
})

test.each([
  ['refused', () => Promise.reject(new Error('no workers'))],
  [
    'thrown at',
    () =>
      Promise.resolve().then(() => {
        throw new Error('blocked')
      }),
  ],
])('where a worker is %s the page draws in portions, with the same result', async (_, makeWorker) => {
  const { told, ends } = follow()
  drawMany(simulation, ends, makeWorker)
  await vi.runAllTimersAsync()
  expect(told).toEqual({ done: [2000, 4000, 6000, 8000, 10_000], result: whole })
})

test('a worker that fails once it is there is replaced by the page', async () => {
  const worker = toyWorker()
  const { told, ends } = follow()
  drawMany(simulation, ends, () => Promise.resolve(worker))
  await vi.advanceTimersByTimeAsync(0)
  worker.fail()
  await vi.runAllTimersAsync()
  expect(worker.ended).toBe(true)
  expect(told.result).toEqual(whole)
})

test('once stopped nothing more is told', async () => {
  const worker = toyWorker()
  const one = follow()
  const stop = drawMany(simulation, one.ends, () => Promise.resolve(worker))
  await vi.runAllTimersAsync()
  stop()
  worker.run()
  expect(one.told).toEqual({ done: [], result: undefined })
  expect(worker.ended).toBe(true)

  const other = follow()
  const stopOther = drawMany(simulation, other.ends, () => Promise.reject(new Error('no')))
  await vi.advanceTimersToNextTimerAsync()
  stopOther()
  await vi.runAllTimersAsync()
  expect(other.told.result).toBeUndefined()
})

test('after a pause it draws like any other', async () => {
  const { told, ends } = follow()
  drawAfter(400, simulation, ends, () => Promise.reject(new Error('no workers')))
  await vi.advanceTimersByTimeAsync(399)
  expect(told.done).toEqual([])
  await vi.runAllTimersAsync()
  expect(told.result).toEqual(whole)
})

test('stopped in the pause it makes no worker and tells nothing', async () => {
  const makeWorker = vi.fn(() => Promise.reject(new Error('no workers')))
  const { told, ends } = follow()
  const stop = drawAfter(400, simulation, ends, makeWorker)
  await vi.advanceTimersByTimeAsync(399)
  stop()
  await vi.runAllTimersAsync()
  expect(makeWorker).not.toHaveBeenCalled()
  expect(told).toEqual({ done: [], result: undefined })
})

test('stopped after the pause it lets its worker go and tells nothing more', async () => {
  const worker = toyWorker()
  const { told, ends } = follow()
  const stop = drawAfter(400, simulation, ends, () => Promise.resolve(worker))
  await vi.runAllTimersAsync()
  stop()
  worker.run()
  expect(worker.ended).toBe(true)
  expect(told).toEqual({ done: [], result: undefined })
})

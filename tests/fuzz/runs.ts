// How much is thrown at the app, and from which seed. `FUZZ_SEED=7 FUZZ_TIMES=20 npx vitest run tests/fuzz` tries other
// draws and twenty times as many; a failure prints the draw, made as small as it goes, and how to run it again.
import fc from 'fast-check'
import { expect } from 'vitest'
import { advise, type Answers, type Flow } from '../../src/engine/index.ts'
import { lookThrough } from './hostile.ts'

const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122)
const TIMES = Number(process.env['FUZZ_TIMES'] ?? 1)

/** Milliseconds for one test: minutes, for a small and busy machine or many more draws. */
export const PATIENCE = 600_000

/** At least this part of the draws must get past the first look, so that what comes after it is tried as well. */
const LEAST_TAKEN = 0.02

/** Draws on an ordinary run. README.md tells these figures, and a test holds it to them. */
export const PLAN = {
  'answer sets': 24_000,
  links: 8_000,
  addresses: 24_000,
  'evaluation files': 14_000,
  'desk files': 6_000,
  'sheets of marks': 6_000,
  'exercise files': 1_000,
  bids: 14_000,
  'stored records': 24_000,
  'messages between windows': 20_000,
  'reply codes': 15_000,
  papers: 1_200,
} as const

/**
 * Tries `check` on this share of the planned draws. Fails at the first draw on which it throws, or after which something
 * has been put into every object. `check` says true where the draw was taken rather than refused.
 */
export async function attack<T>(
  kind: keyof typeof PLAN,
  share: number,
  drawn: fc.Arbitrary<T>,
  check: (draw: T) => boolean | void | Promise<boolean | void>,
): Promise<void> {
  const numRuns = Math.ceil(PLAN[kind] * share * TIMES)
  const clean = shared()
  const names = Object.getOwnPropertyNames(Object.prototype).length
  let tried = 0
  let taken = 0
  await fc.assert(
    fc.asyncProperty(drawn, async (draw) => {
      tried++
      if ((await check(draw)) === true) taken++
      if (Object.getOwnPropertyNames(Object.prototype).length !== names)
        throw new Error('Every object was changed.')
    }),
    { seed: SEED, numRuns },
  )
  expect(tried).toBe(numRuns)
  expect(shared(), 'what all objects, lists and texts have').toBe(clean)
  // A test that refuses nearly everything at the first look would hold nearly nothing.
  expect(taken / tried).toBeGreaterThan(LEAST_TAKEN)
  const [all, some] = [tried, taken].map((count) => count.toLocaleString('en-GB'))
  console.log(
    `${all} ${kind}, seed ${SEED}: no exception. ${some} were taken, the others refused or left out.`,
  )
}

/** What all objects, lists and functions have, by name and by value, as one text. */
function shared(): string {
  return [Object, Array, Function, String, Number]
    .map(({ prototype }) => Object.entries(Object.getOwnPropertyDescriptors(prototype)))
    .map((all) => all.map(([name, { value }]) => `${name} ${typeof value} ${value?.name ?? ''}`).join())
    .join()
}

/** Fails unless there is advice on these answers, and every verdict and figure in it is one. */
export function adviceIsWhole(flow: Flow, answers: Answers): void {
  const advised = advise(flow, answers)
  expect(advised.methods.length).toBeGreaterThan(0)
  expect(advised.methods.filter(({ status }) => !STATUS.includes(status))).toEqual([])
  // What was refused is told as it was given, and that may be anything.
  lookThrough({ ...advised, invalid: [] })
}

const STATUS = ['recommended', 'possible', 'not_feasible']

// The toy flow is small enough to walk every path, so that what the map proves can be counted out by hand.
import { expect, test } from 'vitest'
import {
  everyAnswer,
  resolve,
  type Answer,
  type Answers,
  type Condition,
  type Id,
} from '../../engine/index.ts'
import { toyTexts } from '../../../tests/toys/read-toys.ts'
import { drawn, drawnAs } from '../../engine/map/drawn.ts'
import { compileFolder } from '../compile.ts'
import { branchWords } from './branch-words.ts'
import { flowMap, plannedMap } from './flow-map.ts'
import { prove } from './proofs.ts'
import { sideTracks, type SideTrack } from './side-tracks.ts'

const { flows, library } = compileFolder(toyTexts())
const toy = flows.find(({ id }) => id === 'toy')!
const proofs = prove(toy)

/** Every complete walk, one by one. */
function* walks(answers: Answers = {}): Generator<readonly Id[]> {
  const { current, path } = resolve(toy, answers)
  if (current === null) return yield path
  const question = toy.questions.find(({ id }) => id === current)!
  for (const answer of everyAnswer(question) as Answer[]) yield* walks({ ...answers, [current]: answer })
}
const all = [...walks()]

test('what follows what is what some walk shows, neither more nor less', () => {
  const shown = new Set(
    all.flatMap((path) => {
      const way = ['start', ...path, 'end']
      return way.slice(1).map((to, at) => `${way[at]} ${to}`)
    }),
  )
  expect(all.length).toBeGreaterThan(20)
  expect(new Set(proofs.successions.map(({ from, to }) => `${from} ${to}`))).toEqual(shown)
})

test('coverage is the number of walks through each question', () => {
  expect(proofs.paths).toBe(BigInt(all.length))
  for (const { id } of toy.questions)
    expect(proofs.pathsThrough(id)).toBe(BigInt(all.filter((path) => path.includes(id)).length))
  const { questions, paths } = flowMap(toy, { library })
  expect(paths).toBe(String(all.length))
  for (const { id, paths } of questions)
    expect(paths?.share).toBeCloseTo(all.filter((path) => path.includes(id)).length / all.length, 4)
})

test('questions lie on a side track exactly where not everybody is asked', () => {
  const depths = new Map<Id, number>()
  const look = ({ stops }: SideTrack, depth: number) => {
    for (const stop of stops)
      if (typeof stop === 'string') depths.set(stop, depth)
      else look(stop, depth + 1)
  }
  look(sideTracks(toy.questions, proofs), 0)
  expect([...depths.keys()]).toEqual(toy.questions.map(({ id }) => id))
  for (const { id, ask } of toy.questions) expect(depths.get(id) === 0, id).toBe(ask === undefined)
})

test('a finding stands on the map where it belongs', () => {
  const finding = {
    code: 'x',
    level: 'warning',
    message: 'Look here',
    at: { kind: 'question', id: 'stage' },
  } as const
  expect(flowMap(toy, { library, findings: [finding] }).findings).toEqual([finding])
})

test('each way of drawing has its own shape', () => {
  const { tall, wide, upright } = drawn(flowMap(toy, { library }))
  expect(wide.height).toBeLessThan(tall.height)
  expect(upright.width).toBeLessThan(tall.width)
  expect(drawnAs(plannedMap(toy), 'wide').drawing).toEqual(wide)
})

test('what all ways have in common is said once, and four of five answers by the fifth', () => {
  const option = (id: Id) => ({ id, text: id, was: [], exclusive: false, unsure: false })
  const [question] = toy.questions
  const flow = {
    ...toy,
    questions: ['p', 'q', 'r'].map((id) => ({
      ...question!,
      ...{ id, short: id.toUpperCase(), options: ['a', 'b', 'c', 'd'].map(option) },
    })),
  }
  const is = (id: Id, ...options: Id[]): Condition => ({ kind: 'is', question: id, options })
  const both = (...of: Condition[]): Condition => ({ kind: 'all', of })
  expect(
    branchWords(
      { kind: 'any', of: [both(is('p', 'a'), is('q', 'b')), both(is('p', 'a'), is('r', 'c'))] },
      flow,
    ),
  ).toBe('“P” is “a” and either “Q” is “b”, or “R” is “c”')
  expect(branchWords(is('p', 'a', 'b', 'c'), flow)).toBe('“P” is not “d”')
  expect(branchWords({ kind: 'not', of: is('p', 'a', 'b') }, flow)).toBe('“P” is neither “a” nor “b”')
  expect(branchWords({ kind: 'not', of: is('p', 'a', 'b', 'c') }, flow)).toBe('“P” is “d”')
})

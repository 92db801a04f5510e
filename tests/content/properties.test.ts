// What must hold on every way through the works line. The checker proves what can be proved from the rules alone;
// these are claims about whole verdicts, tried on thousands of random walks and on the same walks with holes in them.
import { expect, test } from 'vitest'
import type { Answer, Answers, Condition, Flow } from '../../src/engine/index.ts'
import { advise, everyAnswer, whatIf } from '../../src/engine/index.ts'
import { walk } from '../../src/engine/resolve.ts'
import { flowCalled } from './content.ts'

const works = flowCalled('works')
const WALKS = 3000

/** A small seeded generator (mulberry32), so that a failure can be run again. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function randomWalk(flow: Flow, random: () => number): Answers {
  const answers: Record<string, Answer> = {}
  for (let [next] = walk(flow, answers).gaps; next; [next] = walk(flow, answers).gaps) {
    const question = flow.questions.find(({ id }) => id === next)
    if (!question) break
    const ways = everyAnswer(question)
    const way = ways[Math.floor(random() * ways.length)]
    if (way !== undefined) answers[next] = way
  }
  return answers
}

function withHoles(answers: Answers, random: () => number): Answers {
  return Object.fromEntries(Object.entries(answers).filter(() => random() > 0.25))
}

const random = seeded(2026)
const walks = Array.from({ length: WALKS }, () => randomWalk(works, random))
const holed = walks.map((answers) => withHoles(answers, random))
const all = [...walks, ...holed].map((answers) => ({ answers, advised: advise(works, answers) }))

const ladder = works.precedence?.ladder ?? []
const classOf = (method: string) =>
  works.precedence?.classes.findIndex(({ methods }) => methods.includes(method)) ?? -1

test('nobody leaves with nothing, and minimum records are always kept', () => {
  for (const { advised } of all) {
    expect(advised.methods.find(({ id }) => id === 'mo-min')?.status).toBe('recommended')
  }
})

test('at most one impact design is recommended, and it is the lead', () => {
  for (const { advised } of all) {
    const recommended = advised.methods.filter(
      ({ id, status }) => ladder.includes(id) && status === 'recommended',
    )
    expect(recommended.map(({ id }) => id)).toEqual(advised.primary ? [advised.primary] : [])
  }
})

test('no comparison design is recommended unless somebody said there is a comparison', () => {
  for (const { answers, advised } of all) {
    if (!['im-did', 'im-match', 'im-scm', 'im-rdd', 'im-natexp'].includes(advised.primary ?? '')) continue
    expect(advised.answers.compare, JSON.stringify(answers)).toBeDefined()
  }
})

test('no best available is of a weaker class than another open design', () => {
  for (const { advised } of all) {
    const { bestAvailable } = advised
    if (!bestAvailable) continue
    const place = ladder.includes(bestAvailable) ? classOf(bestAvailable) : Infinity
    const open = advised.methods.filter(({ id, status }) => ladder.includes(id) && status !== 'not_feasible')
    expect(Math.min(place, ...open.map(({ id }) => classOf(id)))).toBe(place)
  }
})

test('no impact design is recommended without an outcome, with poor delivery, in a low-priority programme or for a known harm', () => {
  for (const { advised } of all) {
    if (!advised.primary) continue
    const { outcome, impl, target, evidence, stage } = advised.answers
    // Rules on delivery and priority also read these two; with a hole there they are silent, and nothing else asks for them.
    if (target === undefined || stage === undefined) continue
    expect(['none', 'dk', 'patchy', 'reactive']).not.toContain(outcome)
    expect(impl).not.toBe('poor')
    expect(evidence).not.toBe('harm')
    if (advised.facts.tier === 'low') expect(target).toBe('message')
  }
})

test('a green light always has something to run', () => {
  for (const { advised } of all) {
    if (advised.facts.evaluability === 'green') expect(advised.primary).not.toBeNull()
  }
})

test('a complete walk leaves no fact in doubt', () => {
  for (const { advised } of all.slice(0, WALKS)) {
    expect(advised.facts.tier).toBeDefined()
    expect(advised.facts.evaluability).toBeDefined()
    if (advised.answers.lag) expect(advised.facts.timing).toBeDefined()
  }
})

test('a don’t know never rules anything out', () => {
  const names = (condition: Condition): string[] => {
    switch (condition.kind) {
      case 'is':
      case 'has':
        return condition.options.includes('dk') ? [condition.question] : []
      case 'all':
      case 'any':
        return condition.of.flatMap(names)
      default:
        return []
    }
  }
  const blocks = works.rules.filter(({ severity }) => severity === 'block')
  expect(blocks.filter(({ when }) => names(when).length).map(({ id }) => id)).toEqual([])

  for (const { answers } of all.slice(0, 1500)) {
    const unsure = Object.keys(answers).filter((id) => String(answers[id]) === 'dk')
    for (const { reasons } of advise(works, answers).methods) {
      for (const { severity, parts, rule } of reasons) {
        const onlyDoubt = parts.length > 0 && parts.every(({ question }) => unsure.includes(question))
        if (severity === 'block' && onlyDoubt)
          throw new Error(`${rule} rests on doubt alone: ${JSON.stringify(answers)}`)
      }
    }
  }
})

test('every reason that is not a note says what would have to change, and quotes answers the reader gave', () => {
  for (const { advised } of all.slice(0, 2000)) {
    for (const { reasons } of advised.methods) {
      for (const { severity, change, parts, rule } of reasons) {
        if (severity !== 'note' && rule !== 'unanswered' && !change) throw new Error(`${rule} says no change`)
        // What is the very same need not be compared, and it nearly always is.
        for (const { question, answer } of parts)
          if (advised.answers[question] !== answer) expect(advised.answers[question]).toEqual(answer)
      }
    }
  }
})

test('what-if keeps its word: each set works, none is a fixed fact, and none is a worse situation', () => {
  const questions = new Map(works.questions.map((question) => [question.id, question]))
  for (const answers of walks.slice(0, 40)) {
    const { methods } = advise(works, answers)
    for (const { id } of methods.filter(({ status }) => status === 'not_feasible').slice(0, 4)) {
      for (const { changes, thenAsked, reaches } of whatIf(works, answers, id)) {
        const so: Record<string, Answer> = { ...answers }
        for (const { question, from, to, control } of changes) {
          so[question] = to
          expect(control).not.toBe('fixed')
          const better = questions.get(question)?.better ?? []
          const [was, is] = [better.indexOf(String(from)), better.indexOf(String(to))]
          if (was >= 0 && is >= 0) expect(is).toBeLessThan(was)
          expect(String(to)).not.toBe('dk')
        }
        for (const { question, answer } of thenAsked) so[question] = answer
        const then = advise(works, so).methods.find((method) => method.id === id)
        expect(then?.status).not.toBe('not_feasible')
        expect(reaches).not.toBe('not_feasible')
      }
    }
  }
}, 60_000)

// Worth against the real value line: what may be put into pounds, for every way of answering, and that what the workspace rests on
// is in the content.
import { expect, test } from 'vitest'
import {
  appraise,
  COMPARED,
  EFFECT_QUESTION,
  EXAMPLE_ANSWERS,
  exampleSheet,
  mayMonetise,
  prefill,
  READS,
  type Prices,
} from '../../src/costing/worth/index.ts'
import type { Answer, Answers } from '../../src/engine/index.ts'
import { advise, everyAnswer, resolve } from '../../src/engine/index.ts'
import { compiled, flowCalled } from './content.ts'

const value = flowCalled('value')
const prices: Prices = {
  unitCosts: compiled.reference.unitCosts,
  deflators: compiled.presets.deflators,
}
const base = prices.deflators!.base
const sheet = exampleSheet(base)
const leaveFor = (answers: Answers) => mayMonetise(value, advise(value, answers))
const told = (name: string) => value.examples.find((example) => example.name === name)!.answers

/** A small seeded generator (mulberry32), so that a failure can be run again. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const random = seeded(2026)

function randomWalk(): Answers {
  const answers: Record<string, Answer> = {}
  for (let { current } = resolve(value, answers); current; { current } = resolve(value, answers)) {
    const ways = everyAnswer(value.questions.find(({ id }) => id === current)!)
    answers[current] = ways[Math.floor(random() * ways.length)]!
  }
  return answers
}

const walks = Array.from({ length: 3000 }, randomWalk)
const holed = walks.map((answers) => Object.fromEntries(Object.entries(answers).filter(() => random() > 0.2)))
/** Answers that no walk gives: everything at once, on the route or not. */
const wild = Array.from({ length: 1000 }, () =>
  Object.fromEntries(
    value.questions.map((question) => {
      const ways = everyAnswer(question)
      return [question.id, ways[Math.floor(random() * ways.length)]!]
    }),
  ),
)

test('no ratio, ever, without an effect that somebody found by a comparison', () => {
  const may = { yes: 0, no: 0 }
  for (const answers of [...walks, ...holed, ...wild]) {
    const advised = advise(value, answers)
    const leave = mayMonetise(value, advised)
    const { money, perOutcome, years } = appraise(sheet, prices, leave)
    const impact = advised.answers['impact']
    const compared = typeof impact === 'string' && COMPARED.includes(impact)
    const feasible = (id: string) =>
      advised.methods.some((method) => method.id === id && method.status !== 'not_feasible')
    if (!compared || !(feasible('ec-cba') || feasible('ec-sroi'))) expect(money).toBeNull()
    if (!compared || !feasible('ec-cea')) expect(perOutcome).toEqual([])
    if (money === null) expect(years.every(({ benefit }) => benefit === 0)).toBe(true)
    // A refusal always says why, and always leaves something to do.
    if (!leave.ratio.may) {
      expect(leave.ratio.because.every(({ because }) => because.length > 10)).toBe(true)
      expect(leave.ratio.because.length).toBeGreaterThan(0)
    }
    expect(leave.instead.length).toBeGreaterThan(0)
    may[money ? 'yes' : 'no']++
  }
  // Both sides were met often enough for this to mean something.
  expect(may.yes).toBeGreaterThan(100)
  expect(may.no).toBeGreaterThan(1000)
})

test.each([
  ['none', 'V02'],
  ['before_after', 'V04'],
  ['planned', 'V08'],
  ['dk', 'V33'],
  ['nil_precise', 'V06'],
])('evidence “%s” is refused in the words of rule %s', (impact, rule) => {
  const { ratio } = leaveFor({ ...EXAMPLE_ANSWERS, impact })
  expect(ratio.may).toBe(false)
  expect(ratio.because.map((reason) => reason.rule)).toContain(rule)
})

test('refused, one is told of break-even and of the line that finds out; ruled out, one is not', () => {
  const { instead } = leaveFor(told('Services for women and girls: are they worth it?'))
  expect(instead[0]).toMatchObject({ to: 'works' })
  expect(instead.map(({ method }) => method)).toContain('ec-breakeven')
  const harm = leaveFor({ ...EXAMPLE_ANSWERS, impact: 'harm' })
  expect(harm.breakEven.may).toBe(false)
  expect(harm.instead.map(({ method }) => method)).not.toContain('ec-breakeven')
  // A saving for the same result is compared by cost alone.
  const cheaper = leaveFor(told('The same result for less'))
  expect(cheaper.ratio.may).toBe(false)
  expect(cheaper.instead.map(({ method }) => method)).toContain('ec-cmin')
})

test('where a study could not tell, the whole range is asked for', () => {
  const leave = leaveFor(told('Diamond: was it worth it?'))
  expect(leave.ratio.may).toBe(true)
  expect(leave.wholeRange).toBe(true)
  expect(leaveFor(told('Sharing data on violence in Cardiff'))).toMatchObject({
    ratio: { may: true, as: 'ec-cba' },
    wholeRange: false,
  })
})

test('the money question that needs no ratio gets none, and says so', () => {
  const { ratio, perOutcome } = leaveFor({ ...EXAMPLE_ANSWERS, vfm_q: 'outcome' })
  expect(ratio).toMatchObject({ may: false })
  expect(ratio.because[0]?.because).toContain('What does each result cost?')
  expect(perOutcome.may).toBe(true)
})

test('questions, answers and numbers that are read exist', () => {
  const asked = new Map(value.questions.map((question) => [question.id, question]))
  expect([...asked.keys()]).toEqual(expect.arrayContaining([EFFECT_QUESTION, ...READS.questions]))
  expect(asked.get(EFFECT_QUESTION)!.options.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...COMPARED]),
  )
  expect(compiled.costs!.inputs.map(({ id }) => id)).toContain('programme')
  expect(flowCalled('works').questions.find(({ id }) => id === 'events')?.number).toBeDefined()
})

test('the example is answered in full, may show a ratio, and counts', () => {
  const { invalid, unknown } = resolve(value, EXAMPLE_ANSWERS)
  expect([invalid, unknown]).toEqual([[], []])
  const { money, findings, breakEven } = appraise(sheet, prices, leaveFor(EXAMPLE_ANSWERS))
  expect(sheet.invented).toBe(true)
  expect(findings.filter(({ level }) => level === 'stop')).toEqual([])
  expect(money!.views.society.bcr).toBeGreaterThan(0)
  expect(breakEven[0]!.found).toEqual({ likely: 26, low: 12, high: 40 })
  // It shows why a range matters: what would pay lies inside it.
  expect(breakEven[0]!.perYear).toBeGreaterThan(12)
  expect(breakEven[0]!.perYear).toBeLessThan(40)
})

test('every source a finding names is in the register', () => {
  const outcome = sheet.outcomes[0]!
  const odd = {
    ...sheet,
    priceYear: '2021-22',
    horizon: 40,
    discount: { ...sheet.discount, from: 'own' as const, stepped: false },
    unpriced: [],
    costs: sheet.costs.map((cost) => ({
      ...cost,
      optimism: 0,
      bearer: 'own' as const,
      priceYear: '2015-16',
    })),
    outcomes: Object.keys(prices.unitCosts)
      .slice(0, 40)
      .map((id, index) => ({
        ...outcome,
        id: `o${index}`,
        worth: { kind: 'unit' as const, id },
        cashable: 0.5,
        effect: {
          ...outcome.effect,
          low: -5,
          basis: index % 2 ? ('elsewhere' as const) : ('own_study' as const),
        },
      })),
  }
  const { findings } = appraise(odd, prices, leaveFor(EXAMPLE_ANSWERS))
  expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThan(12)
  const named = new Set(findings.flatMap(({ sources }) => sources))
  named.delete('judgement')
  expect([...named].filter((id) => !Object.hasOwn(compiled.library.sources, id))).toEqual([])
})

test('a first sheet takes what was said, and says what it took', () => {
  const { sheet: first, taken } = prefill(
    { stage: 'ended', horizon: 'no', n_out: 'several', money: 'yes' },
    { programme: 250_000, events: 400 },
    base,
  )
  expect(first).toMatchObject({ horizon: 1, priceYear: base, invented: false })
  expect(first.costs).toEqual([
    {
      id: 'c1',
      label: 'The programme',
      bearer: 'own',
      kind: 'once',
      amounts: [250_000],
      priceYear: null,
      optimism: 0,
    },
  ])
  expect(first.outcomes.map(({ events }) => events)).toEqual([400, null])
  expect(taken.length).toBe(5)
  const bare = prefill({}, {}, base)
  expect(bare.taken).toEqual([])
  expect(bare.sheet.costs[0]).toMatchObject({ amounts: [], optimism: 0.2 })
  expect(prefill({ money: 'no' }, {}, base).sheet).toMatchObject({
    outcomes: [],
    unpriced: [{ way: 'better' }],
  })
})

// Exact numbers beside banded answers, in the real flows: the bands say what the words of the options say.
import { expect, test } from 'vitest'
import { leastOf, optionFor, spanOf, type Question } from '../../src/engine/index.ts'
import { detectable, KNOWN_DESIGNS, READS, situationOf } from '../../src/report/detectable/index.ts'
import { compiled, flowCalled } from './content.ts'

const counted = compiled.flows.flatMap(({ id, questions }) =>
  questions.filter(({ number }) => number).map((question) => ({ name: `${id}.${question.id}`, question })),
)

/** The whole numbers that stand in a text: "1,000–1,999" holds 1000 and 1999. */
const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d,]*/g)].map(([found]) => Number(found.replaceAll(',', '')))

test('the questions on how many take an exact number', () => {
  expect(counted.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['n_people', 'n_clusters', 'group_size', 'n_treated', 'events', 'effect'].map((id) => `works.${id}`),
      ...['why.n_cases', 'why.rare', 'background.n_records', 'works.months', 'value.budget'],
    ]),
  )
})

test.each(counted)('$name: every band ends and begins where its words say', ({ question }) => {
  for (const { id, text, from } of question.options) {
    const span = spanOf(question, id)
    if (from === undefined || !span) {
      expect(id).toBe('dk')
      continue
    }
    const said = numbersIn(text)
    if (said.length === 0) {
      // In words: "One", or money that is none.
      expect(['One', 'Staff time only']).toContain(text)
      expect(span).toEqual(text === 'One' ? { least: 1, most: 1 } : { least: 0, most: 0 })
    } else if (/\bunder\b/i.test(text)) {
      // "Under 30" ends at 29; "in 3 months or more, but under 6" begins at 3 and ends at 5.
      expect(span.most).toBe(said.at(-1)! - 1)
      if (said.length === 2) expect(from).toBe(said[0])
    } else if (/more than|over/i.test(text)) {
      expect(span).toEqual({ least: said[0]! + 1 })
    } else {
      expect(from).toBe(said[0])
      expect(span.most).toBe(said[1])
    }
  }
})

test.each(counted)('$name: the smallest and the largest number have a band', ({ question }) => {
  const { number } = question as Question & { number: { max: number } }
  expect(optionFor(question, leastOf(question)!)).toBeDefined()
  expect(optionFor(question, number.max)).toBeDefined()
  expect(optionFor(question, leastOf(question)! - 1)).toBeUndefined()
  expect(optionFor(question, number.max + 1)).toBeUndefined()
  expect(number.label.length).toBeGreaterThan(5)
})

test('340 people lie between 300 and 999', () => {
  const people = flowCalled('works').questions.find(({ id }) => id === 'n_people')!
  expect(optionFor(people, 340)).toBe('300to999')
})

const effects = Object.values(compiled.reference.effectSizes)

test('a published fall stands in the words of its effect, and what we plan with is never above it', () => {
  expect(effects.filter(({ seenFall }) => seenFall).length).toBeGreaterThan(3)
  for (const { id, effect, seenFall, planWith } of effects) {
    if (!seenFall) continue
    for (const fall of [seenFall.low, seenFall.high]) expect(`${id}: ${effect}`).toContain(`${fall}%`)
    expect(seenFall.low).toBeLessThanOrEqual(seenFall.high)
    expect(planWith?.central ?? 0).toBeLessThanOrEqual(seenFall.high)
  }
})

test('an effect is given to something the works line can be about', () => {
  const targets = flowCalled('works')
    .questions.find(({ id }) => id === 'target')!
    .options.map(({ id }) => id)
  for (const { givenTo = [] } of effects) expect(targets).toEqual(expect.arrayContaining([...givenTo]))
})

const works = flowCalled('works')

test('what a study could show is worked out from questions the works line asks, for every design it weighs', () => {
  const asked = works.questions.map(({ id }) => id)
  expect(asked).toEqual(expect.arrayContaining(Object.values(READS)))
  const { ladder = [], lastResort = '' } = works.precedence ?? {}
  expect([...KNOWN_DESIGNS].sort()).toEqual([...ladder, lastResort].sort())
  const options = (id: string) => works.questions.find((question) => question.id === id)?.options ?? []
  expect(options('series').map(({ id }) => id)).toEqual(expect.arrayContaining(['long', 'medium', 'short']))
  expect(options('stage').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['designing', 'planned', 'early']),
  )
})

test('a figure agrees with the reasons that quote one: 300 people, 100 and 500 events (S85)', () => {
  const share = (method: string, answers: Record<string, string>, numbers: Record<string, number>) => {
    const found = detectable(method, situationOf(works, { ...answers, target: 'people' }, numbers))
    return found?.kind === 'figure' ? found.worst.change : undefined
  }
  const people = { alloc: 'individual', stage: 'planned', outcome: 'routine', n_people: '300to999' }
  expect(0.42 - (share('im-rct', people, { n_people: 300 })?.absolute ?? 0)).toBeCloseTo(0.31, 2)
  const hundred = { outcome: 'routine', series: 'medium', events: '100to499' }
  expect(share('im-did', hundred, { events: 100 })?.relative).toBeCloseTo(0.45, 1)
  const fiveHundred = { outcome: 'routine', series: 'medium', events: '500to999' }
  expect(share('im-did', fiveHundred, { events: 500 })?.relative).toBeCloseTo(0.23, 2)
})

// What the real journey promises its readers, beyond what the compiler checks of any.
import { expect, it } from 'vitest'
import { missingBefore, NOTHING_DONE } from '../../src/engine/index.ts'
import { compiled } from './content.ts'

const journey = compiled.journey!

it('has ten steps, each with enough in it to work on', () => {
  expect(journey.steps.map(({ id }) => id)).toEqual([
    ...[
      'problem',
      'known',
      'logic',
      'questions',
      'data',
      'design',
      'ethics',
      'delivery',
      'analysis',
      'report',
    ],
  ])
  for (const { questions, tips, mistakes, checklist, terms, methods } of journey.steps) {
    expect(questions.length).toBeGreaterThanOrEqual(4)
    expect(tips.length).toBeGreaterThanOrEqual(5)
    expect(mistakes.length).toBeGreaterThanOrEqual(3)
    expect(checklist.length).toBeGreaterThanOrEqual(4)
    expect(Math.min(terms.length, methods.length)).toBeGreaterThanOrEqual(2)
  }
})

it('holds back no first step, and warns of a design chosen before an outcome', () => {
  const [first] = journey.steps
  const design = journey.steps.find(({ id }) => id === 'design')!
  expect(missingBefore(journey, first!, NOTHING_DONE)).toEqual([])
  expect(missingBefore(journey, design, NOTHING_DONE).map(({ step }) => step.id)).toContain('questions')
})

it('tells what 2026 changed with the marks of how far we read it', () => {
  const news = journey.steps.flatMap((step) => step.news)
  expect(news.length).toBeGreaterThan(0)
  for (const { sources, inFull } of news) {
    const read = sources.filter((id) => id !== 'judgement').map((id) => compiled.library.sources[id]?.checked)
    expect(inFull).toBe(read.every((checked) => checked === 'full'))
  }
})

it('still meets the other lines where all of them ask about the decision', () => {
  const asking = compiled.flows.flatMap(
    ({ questions }) => questions.find(({ id }) => id === 'decision') ?? [],
  )
  expect(asking).toHaveLength(4)
  for (const { lines } of asking) expect(lines).toEqual(['journey', 'background', 'why', 'works', 'value'])
})

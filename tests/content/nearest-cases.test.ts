// Cases like yours, on the real ones: each finds itself first, and leaving it out finds neighbours that make sense.
import { describe, expect, test } from 'vitest'
import { nearestCases, NEAR } from '../../src/engine/nearest-cases.ts'
import { compiled, flowCalled } from './content.ts'

const cases = Object.values(compiled.reference.cases)
const byId = (id: string) => {
  const found = compiled.reference.cases[id]
  if (!found) throw new Error(`There is no case "${id}".`)
  return found
}

/** The nearest others, with nothing held back for being far. */
function others(id: string, least = 0) {
  const one = byId(id)
  return nearestCases(
    flowCalled(one.line),
    one.answers,
    cases.filter((other) => other.id !== id),
    { most: 3, least },
  )
}

test.each(cases)('$id finds itself first', (one) => {
  const [first, second] = nearestCases(flowCalled(one.line), one.answers, cases, { most: 2, least: 0 })
  expect(first?.case.id).toBe(one.id)
  expect(first?.score).toBe(1)
  expect(first?.differs).toEqual([])
  expect(second?.score ?? 0).toBeLessThan(1)
})

describe('left out, a case finds neighbours that an evaluator would name', () => {
  test.each([
    ['diamond', 'peterborough'],
    ['troubled-families', 'diamond'],
    ['july-2005', 'blunt-2'],
    ['cctv', 'part-night-lighting'],
    ['inclusive', 'sasa'],
    ['citizenship', 'body-worn-video'],
    ['mental-health', 'disorder-2011'],
    ['core-sotp', 'home-detention-curfew'],
    ['gangs-matrix', 'violence-reduction-units'],
  ])('%s: %s is among the nearest', (id, expected) => {
    expect(others(id).map((near) => near.case.id)).toContain(expected)
  })

  test('most have somebody near, and a neighbour mostly used a design of the same family', () => {
    const works = cases.filter(({ line }) => line === 'works')
    const rows = works.map(({ id, designUsed }) => ({ id, designUsed, near: others(id, NEAR) }))
    const told = rows.map(({ id, designUsed, near }) => {
      const names = near.map((one) => `${one.case.id} ${one.score.toFixed(2)} (${one.case.designUsed})`)
      return `${id} (${designUsed}): ${names.join(', ') || 'nobody near'}`
    })
    console.info(`Cases like each case, itself left out:\n${told.join('\n')}`)
    expect(rows.filter(({ near }) => near.length > 0).length).toBeGreaterThan(works.length / 2)

    const { classes = [] } = flowCalled('works').precedence ?? {}
    const family = (design = '') => classes.find(({ methods }) => methods.includes(design))?.id ?? design
    const alike = rows.flatMap(({ designUsed, near }) =>
      near.slice(0, 1).map((one) => family(one.case.designUsed) === family(designUsed)),
    )
    expect(alike.filter(Boolean).length / alike.length).toBeGreaterThan(0.5)
  })
})

test('a letter in two versions, which no case is like, finds nobody', () => {
  const works = flowCalled('works')
  const letter = works.examples.find(({ name }) => name === 'Two versions of a letter')!
  expect(nearestCases(works, letter.answers, cases)).toEqual([])
})

test('body-worn video as planned finds the London trial first, and says what was not the same', () => {
  const works = flowCalled('works')
  const [first] = nearestCases(works, works.examples[0]!.answers, cases)
  expect(first?.case.id).toBe('body-worn-video')
  expect(first?.differs.map(({ question }) => question)).toEqual(
    expect.arrayContaining(['events', 'months', 'budget']),
  )
})

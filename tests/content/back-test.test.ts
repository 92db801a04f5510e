// Real evaluations, coded by what was known before they began. The advice must agree with what experts did or would
// have accepted, by the rules that everybody gets: nothing in the rules knows a case.
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/index.ts'
import { adviseOn, flowCalled } from './content.ts'
import cases from './real-cases.json' with { type: 'json' }

const works = flowCalled('works')

const results = cases.map((real) => {
  const advised = adviseOn(works, real.answers as unknown as Answers)
  const pick = advised.primary ?? advised.bestAvailable
  return { real, advised, pick }
})

describe.each(results)('$real.title', ({ real, advised, pick }) => {
  test('agrees with the experts on whether an impact design was to be had, and which', () => {
    if (real.impactFeasible) expect(real.acceptable).toContain(pick)
    else expect(advised.primary).toBeNull()
  })

  test('recommends nothing that would have been wrong', () => {
    const wrong = real.wrong.map(({ design }) => design)
    const recommended = advised.methods.filter(({ status }) => status === 'recommended').map(({ id }) => id)
    expect(recommended.filter((id) => wrong.includes(id))).toEqual([])
    if (real.impactFeasible) expect(wrong).not.toContain(pick)
  })
})

/** Where our first choice is acceptable but is not the design that was used. */
const OTHER_CHOICE: Record<string, string> = {
  'home-detention-curfew-rdd-2011':
    'Matching comes before the cut-off design: nobody said how many were near the line, so 2,000 there cannot be assumed.',
  'citizenship-stepped-wedge-probation-2013':
    'Six offices are too few to randomise and the outcome takes over a year, so the comparison of early with late offices leads.',
  'vru-national-2022':
    'The synthetic control that was used has the same caveats as difference-in-differences; the order for mixed schemes breaks the tie.',
  'part-night-lighting-2015':
    'Roads that changed later were there to compare with, so the comparison comes before the series alone.',
}

/** Designs experts would call wrong that stay open here with caveats, though never as the first choice. */
const LEFT_OPEN: Record<string, string> = {
  'hospital-navigators-multisite-2022 im-rct':
    'Called premature. Nobody had asked whether chance could decide; six caveats say what must be settled first.',
  'start-mst-2018 im-did':
    'A lottery is available, so it is offered only as a fallback, and only if another comparison is found.',
}

test('agreement, in figures', () => {
  const feasible = results.filter(({ real }) => real.impactFeasible)
  const same = feasible.filter(({ real, pick }) => pick === real.used)
  const other = feasible.filter(({ real, pick }) => pick !== real.used)
  expect(other.map(({ real }) => real.id).sort()).toEqual(Object.keys(OTHER_CHOICE).sort())

  const open = results.flatMap(({ real, advised }) =>
    real.wrong
      .filter(({ severity }) => severity !== 'weak_alone')
      .filter(({ design }) =>
        advised.methods.some(({ id, status }) => id === design && status !== 'not_feasible'),
      )
      .map(({ design }) => `${real.id} ${design}`),
  )
  expect(open.sort()).toEqual(Object.keys(LEFT_OPEN).sort())

  console.info(
    `Back-test: ${results.length} real cases. Of ${feasible.length} where an impact study was feasible, our first choice ` +
      `was one experts accept in ${feasible.filter(({ real, pick }) => real.acceptable.includes(pick ?? '')).length}, ` +
      `the very design used in ${same.length}. Of ${results.length - feasible.length} where none was, we recommend none in ` +
      `${results.filter(({ real, advised }) => !real.impactFeasible && !advised.primary).length}.`,
  )
})

// Real evaluations, coded by what was known before they began. The advice must agree with what experts did or would
// have accepted, by the rules that everybody gets: nothing in the rules knows a case.
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/index.ts'
import { LEFT_OPEN, OTHER_CHOICE } from './back-test-differences.ts'
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

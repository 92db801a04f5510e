// Real studies of background, causes and worth, coded by what was known before they began. The advice must agree with
// what experts did or would have accepted, by the rules that everybody gets: nothing in the rules knows a case.
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/index.ts'
import { BESIDES, LATER, USED_TOO } from './back-test-differences.ts'
import { adviseOn, flowCalled, methodsThatAre } from './content.ts'
import cases from './back-test-more.json' with { type: 'json' }

const results = cases.map((real) => ({
  real,
  advised: adviseOn(flowCalled(real.flow), real.answers as unknown as Answers),
}))

describe.each(results)('$real.title', ({ real, advised }) => {
  test('what was done is not ruled out, and nothing experts call wrong is offered', () => {
    const offered = advised.methods.filter(({ status }) => status !== 'not_feasible').map(({ id }) => id)
    expect(offered).toContain(real.used)
    expect(offered.filter((id) => real.wrong.some(({ design }) => design === id))).toEqual([])
  })

  test('something experts accept is recommended, or we say why not', () => {
    const accepted = methodsThatAre('recommended', advised).filter((id) => real.acceptable.includes(id))
    if (real.id in LATER) expect(methodsThatAre('possible', advised)).toContain(real.used)
    else expect(accepted).not.toEqual([])
  })
})

test('every difference from the experts is explained', () => {
  const recommended = (index: number) => {
    const result = results[index]
    return result ? methodsThatAre('recommended', result.advised) : []
  }
  const besides = results.flatMap(({ real }, at) =>
    recommended(at)
      .filter((id) => !real.acceptable.includes(id))
      .map((id) => `${real.id} ${id}`),
  )
  expect(besides.sort()).toEqual(Object.keys(BESIDES).sort())

  const usedToo = results.flatMap(({ real }, at) =>
    real.also.filter((id) => !recommended(at).includes(id)).map((id) => `${real.id} ${id}`),
  )
  expect(usedToo.sort()).toEqual(Object.keys(USED_TOO).sort())

  const first = results.filter(({ real }, at) => recommended(at).includes(real.used))
  const later = results.filter((result) => !first.includes(result)).map(({ real }) => real.id)
  expect(later).toEqual(Object.keys(LATER))
  console.info(
    `Back-test: ${results.length} more real cases. What was done is recommended in ${first.length} and possible in the rest.`,
  )
})

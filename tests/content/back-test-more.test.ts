// Real studies of background, causes and worth, coded by what was known before they began. The advice must agree with
// what experts did or would have accepted, by the rules that everybody gets: nothing in the rules knows a case.
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/index.ts'
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

/** Where what was done is possible, and something else comes first. */
const LATER: Record<string, string> = {
  'mopac-victim-satisfaction-drivers-2019':
    'Nobody had checked that the fall was real, so existing records come first and the driver analysis follows. That ' +
    'answer is among the least sure of its coding.',
}

/** Recommended by us and not on the experts’ list. */
const BESIDES: Record<string, string> = {
  'riots-2011-arrestee-profile bg-admin':
    'The experts’ words have no name for it: the profile was made by linking crime, conviction and stop records.',
  'mopac-victim-satisfaction-drivers-2019 bg-admin': 'To see whether the fall is real, before explaining it.',
  'cardiff-cba-2014 mo-min': 'Everybody is told to keep minimum records.',
  'cardiff-cba-2014 mo-perf': 'Everybody is told to track delivery.',
  'cardiff-cba-2014 ec-4e': 'The clients also wanted a view of who gains, and this gives one.',
}

/** Used beside the main method, and not recommended here. */
const USED_TOO: Record<string, string> = {
  'mopac-victim-satisfaction-drivers-2019 bg-survey':
    'The survey existed already, so the why line counts it as where the reasons are recorded.',
  'riots-2011-arrestee-profile ex-drivers':
    'It asks why, so it belongs to the why line. The study itself was descriptive.',
}

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

// The cases readers can answer for themselves. Their answers must load into the line they belong to, be those the
// back-test was coded with, and bring advice the experts would have accepted; where it differs, the case says why.
import { describe, expect, test } from 'vitest'
import { migrate, resolve, type Case } from '../../src/engine/index.ts'
import { adviseOn, compiled, flowCalled, methodsThatAre } from './content.ts'
import more from './back-test-more.json' with { type: 'json' }
import works from './real-cases.json' with { type: 'json' }

/** The coded evaluation behind each case. Services for women and girls were never coded: see the test below. */
const CODED: Readonly<Record<string, string>> = {
  'body-worn-video': 'mopac-bwv-cluster-rct-2015',
  diamond: 'diamond-initiative-2011',
  'gangs-matrix': 'london-gangs-matrix-review-2018',
  'rape-review': 'london-rape-review-2019',
  'victim-satisfaction': 'mopac-victim-satisfaction-drivers-2019',
  'mental-health': 'adebowale-mental-health-policing-2013',
  'disorder-2011': 'riots-2011-arrestee-profile',
  'sobriety-tags': 'aamr-london-process-2016',
  'turning-point': 'turning-point-birmingham-2011',
  'blunt-2': 'blunt2-stop-search-2016',
  'july-2005': 'july-2005-police-deployment',
  'core-sotp': 'sotp-psm-2017',
  'home-detention-curfew': 'home-detention-curfew-rdd-2011',
  peterborough: 'peterborough-sib-psm-2017',
  'clares-law': 'dvds-clares-law-pilot-2013',
  citizenship: 'citizenship-stepped-wedge-probation-2013',
  start: 'start-mst-2018',
  'hospital-navigators': 'hospital-navigators-multisite-2022',
  'troubled-families': 'troubled-families-phase1-2016',
  inclusive: 'inclusive-schools-2018',
  'violence-reduction-units': 'vru-national-2022',
  'cardiff-model': 'cardiff-cba-2014',
  'part-night-lighting': 'part-night-lighting-2015',
  cctv: 'cctv-home-office-2005',
  'metaketa-community-policing': 'metaketa-iv-2021',
  sasa: 'sasa-uganda-2014',
}

/** The eight told in the presentation the first edition of this tool was shown in. */
const PRESENTATION = [
  ...['body-worn-video', 'diamond', 'disorder-2011', 'gangs-matrix', 'mental-health', 'rape-review'],
  ...['vawg-services', 'victim-satisfaction'],
]

interface Coded {
  acceptable: readonly string[]
  wrong: readonly { design: string; severity: string }[]
  feasible: boolean | undefined
  answers: object
}

function codedAs(id: string): Coded | undefined {
  const one = works.find((real) => real.id === CODED[id])
  if (one) return { ...one, feasible: one.impactFeasible }
  const other = more.find((real) => real.id === CODED[id])
  return other && { ...other, feasible: undefined }
}

const cases = Object.values(compiled.reference.cases).map((real: Case) => {
  const flow = flowCalled(real.line)
  const advised = adviseOn(flow, real.answers)
  return {
    id: real.id,
    real,
    flow,
    advised,
    coded: codedAs(real.id),
    pick: advised.primary ?? advised.bestAvailable,
  }
})

test('the eight of the presentation and at least twelve more are here', () => {
  const ids = cases.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(PRESENTATION))
  expect(ids.length).toBeGreaterThanOrEqual(20)
  expect(ids.filter((id) => !(id in CODED))).toEqual(['vawg-services'])
})

describe.each(cases)('$id', ({ real, flow, advised, coded, pick }) => {
  test('its answers load without an invalid or unknown id', () => {
    const { answers } = migrate(flow, { flow: flow.id, version: flow.version, answers: real.answers })
    const resolved = resolve(flow, answers)
    expect({ invalid: resolved.invalid, unknown: resolved.unknown }).toEqual({ invalid: [], unknown: [] })
    expect(Object.keys(real.answers).length).toBeGreaterThan(8)
    expect(real.leastSure.filter((id) => !(id in real.answers))).toEqual([])
  })

  test('the advice is within what experts accepted', () => {
    if (!coded) return
    const recommended = methodsThatAre('recommended', advised)
    const wrong = coded.wrong.map(({ design }) => design)
    expect(recommended.filter((id) => wrong.includes(id))).toEqual([])
    if (coded.feasible === true) expect(coded.acceptable).toContain(pick)
    if (coded.feasible === false) expect(advised.primary).toBeNull()
    if (coded.feasible === undefined && !real.differs)
      expect(recommended.some((id) => coded.acceptable.includes(id))).toBe(true)
  })

  test('what was done is our first choice, or the case says why not', () => {
    const used = real.designUsed ?? ''
    expect(real.methods).toContain(used)
    const first = pick === used || methodsThatAre('recommended', advised).includes(used)
    expect(real.differs !== undefined, `${real.id} ${used}, we say ${pick}`).toBe(!first)
    // One design that was used is ruled out here, and its case says so.
    if (!real.differs?.includes('would not advise'))
      expect(methodsThatAre('not_feasible', advised)).not.toContain(used)
  })

  test('a finding nobody has checked is not told', () => {
    if (real.found.status === 'unverified')
      expect(real.found.text).toMatch(/^(?:We saw|We have not seen|Nothing can be said)/)
    else expect(real.found.sources.some((id) => id !== 'judgement')).toBe(true)
  })
})

test('answers are those of the coding, less what the line no longer asks', () => {
  for (const { id, real, flow, coded } of cases) {
    if (!coded) continue
    const stored = { flow: flow.id, version: flow.version, answers: coded.answers as Case['answers'] }
    const { answers } = migrate(flow, stored)
    for (const [question, answer] of Object.entries(real.answers))
      expect([id, question, answer]).toEqual([id, question, answers[question]])
  }
})

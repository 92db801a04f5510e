// The worked examples of the background, why and value lines, with the answers as they were first coded, and what an
// independent review asked of these lines besides. Answers given before later questions existed still get their advice.
import { describe, expect, test } from 'vitest'
import type { Answer, Answers, Flow } from '../../src/engine/index.ts'
import { advise, everyAnswer, resolve } from '../../src/engine/index.ts'
import { adviseOn, flowCalled, methodsThatAre, rulesOn } from './content.ts'
import vectors from './worked-examples-more.json' with { type: 'json' }

const [background, why, value] = [flowCalled('background'), flowCalled('why'), flowCalled('value')]

describe.each(vectors)('$name', ({ flow, answers, statuses, rules, facts }) => {
  const advised = adviseOn(flowCalled(flow), answers as unknown as Answers)

  test('every method stands where the example puts it, for the reasons it gives', () => {
    const found = Object.fromEntries(advised.methods.map(({ id, status }) => [id, status]))
    expect(found).toEqual(statuses)
    for (const [method, expected] of Object.entries(rules)) {
      expect(rulesOn(method, advised)).toEqual(expect.arrayContaining(expected))
    }
  })

  test('the facts', () => expect(advised.facts).toMatchObject(facts ?? {}))
})

/** The answers of a worked example with some of them changed. */
function from(name: string, change: Answers): Answers {
  const vector = vectors.find((candidate) => candidate.name === name)
  return { ...(vector?.answers as unknown as Answers), ...change }
}

describe('the background line', () => {
  const abuse: Answers = {
    aims: ['experience'],
    decision: 'yes',
    defined: 'yes',
    recorded: 'in_text',
    access_data: 'request',
    n_records: '500plus',
    underreport: 'yes',
    access_people: 'affected',
    frame: 'list',
    groups: 'no',
    sensitive: 'yes',
    months: '3to6',
    budget: 'medium',
  }

  test.each(['yes', 'dk'])(
    'F2: people affected are surveyed only once safe contact is agreed (sensitive: %s)',
    (sensitive) => {
      const advised = adviseOn(background, { ...abuse, sensitive })
      expect(rulesOn('bg-survey', advised)).toContain('B25')
      expect(methodsThatAre('possible', advised)).toContain('bg-survey')
    },
  )

  test('a survey of staff needs no such promise', () => {
    expect(rulesOn('bg-survey', adviseOn(background, { ...abuse, access_people: 'staff' }))).not.toContain(
      'B25',
    )
  })

  test.each([
    ['three_plus', 'recommended'],
    ['two', 'possible'],
    ['dk', 'possible'],
    ['unmatched', 'not_feasible'],
  ] as const)('people on no list can be estimated, with lists: %s, it is %s', (lists, status) => {
    const advised = adviseOn(background, from('Mental health', { recorded: 'hidden', lists }))
    expect(methodsThatAre(status, advised)).toContain('bg-overlap')
  })

  test.each([
    ['over10', 'recommended', 'B17'],
    ['5to10', 'possible', 'B26'],
    ['under5', 'possible', 'B26b'],
  ] as const)('a survey that compares groups, with a gap %s, is %s', (gap, status, rule) => {
    const advised = adviseOn(background, from('Mental health', { gap }))
    expect(methodsThatAre(status, advised)).toContain('bg-survey')
    expect(rulesOn('bg-survey', advised)).toContain(rule)
  })

  test.each(['whole', 'dk'])('%s stands for the first four aims', (aim) => {
    const shown = (aims: string[]) =>
      adviseOn(background, from('Mental health', { aims })).methods.map(({ id }) => id)
    expect(shown([aim])).toEqual(shown(['size', 'who_where', 'research', 'experience']))
  })
})

describe('the why line', () => {
  const death: Answers = {
    why: 'event',
    decision: 'yes',
    theories: 'several',
    trace: 'good',
    access_people: 'both',
    sensitive: 'yes',
    months: '6to12',
    budget: 'medium',
  }

  test.each(['yes', 'dk'])(
    'F2: a legal case holds back every way of asking people (proceedings: %s)',
    (proceedings) => {
      const advised = adviseOn(why, { ...death, proceedings })
      for (const method of ['ql-interviews', 'ql-casestudy', 'ex-tracing'])
        expect(rulesOn(method, advised)).toContain('Y38')
      expect(methodsThatAre('recommended', advised)).toEqual(['bg-rea'])
    },
  )

  test('without one they are open', () => {
    expect(methodsThatAre('recommended', adviseOn(why, { ...death, proceedings: 'no' }))).toEqual([
      'ql-interviews',
      'ql-casestudy',
      'ex-tracing',
    ])
  })

  test.each([
    ['yes', 'possible'],
    ['dk', 'possible'],
    ['no', 'recommended'],
  ] as const)(
    'F13: where police chose who is in the data (%s), statistics are %s',
    (police_chose, status) => {
      const gap = { why: 'difference', vars: 'structured', observe: 'yes', context: 'no', police_chose }
      const advised = adviseOn(why, from('Rape Review', { ...gap, established: 'checked' }))
      expect(methodsThatAre(status, advised)).toContain('ex-drivers')
    },
  )

  test('few cases of the rarer result is a caveat, not a bar', () => {
    const advised = adviseOn(why, from('Rape Review', { rare: 'lt50' }))
    expect(methodsThatAre('possible', advised)).toContain('ex-drivers')
    expect(rulesOn('ex-drivers', advised)).toContain('Y06')
  })
})

describe('the value line', () => {
  const worth: Answers = {
    ...{ vfm_q: 'worth', stage: 'mature', decision: 'yes', priority: ['cost', 'innovation'], costs: 'full' },
    ...{ outputs: 'yes', impl: 'good', impact: 'own_strong', alt: 'costed', n_out: 'one', money: 'yes' },
    ...{ perspective: 'society', horizon: 'no', equity: 'no', userval: 'yes', econ: 'inhouse' },
    ...{ months: '6to12', budget: 'medium' },
  }
  const economic = value.precedence?.ladder ?? []
  const recommended = (answers: Answers) =>
    methodsThatAre('recommended', adviseOn(value, answers)).filter((id) => economic.includes(id))

  test('F12: with everything to hand, one economic method leads and the others step back', () => {
    expect(recommended(worth)).toEqual(['ec-cba'])
    expect(recommended({ ...worth, vfm_q: 'outcome' })).toEqual(['ec-cea'])
    expect(rulesOn('ec-sroi', adviseOn(value, worth))).toContain('P4')
  })

  test('F12: there is no back door to a ratio on before-and-after figures', () => {
    const advised = adviseOn(value, { ...worth, impact: 'before_after' })
    for (const method of ['ec-cea', 'ec-cba', 'ec-sroi']) expect(rulesOn(method, advised)).toContain('V04')
    expect(advised.primary).toBe('ec-breakeven')
  })

  test('F12: a study that could not tell rules nothing out, and its range is priced', () => {
    const advised = adviseOn(value, { ...worth, impact: 'inconclusive' })
    for (const method of ['ec-cea', 'ec-cba']) {
      expect(methodsThatAre('possible', advised)).toContain(method)
      expect(rulesOn(method, advised)).toContain('V36')
    }
  })

  test('F12: equal results for less is a saving, and for more is not', () => {
    const equal = { ...worth, impact: 'nil_precise' }
    expect(recommended({ ...equal, cheaper: 'yes' })).toEqual(['ec-cmin'])
    expect(rulesOn('ec-cmin', adviseOn(value, { ...equal, cheaper: 'no' }))).toContain('V38')
  })

  test('F12: harm is a cost, and never a return', () => {
    const advised = adviseOn(value, { ...worth, impact: 'harm' })
    expect(methodsThatAre('not_feasible', advised).sort()).toEqual(['ec-breakeven', 'ec-cea', 'ec-sroi'])
    expect(rulesOn('ec-cba', advised)).toContain('V37b')
    expect(advised.primary).toBe('ec-cca')
  })

  test('an old “no effect” counts as the part that opens no ratio', () => {
    expect(adviseOn(value, { ...worth, impact: 'nil' }).answers.impact).toBe('nil_precise')
  })

  test('with no priority and no decision, nothing but records and a description of the cost', () => {
    const advised = adviseOn(value, { ...worth, priority: ['none'], decision: 'no' })
    expect(methodsThatAre('recommended', advised)).toEqual(['mo-min', 'ec-desc'])
  })
})

describe.each([background, why, value])('on any way through the $id line', (flow) => {
  const advised = walks(flow, 600).map((answers) => advise(flow, answers))

  test('nobody leaves with nothing, and no more than one economic method is recommended', () => {
    const ladder = flow.precedence?.ladder ?? []
    for (const each of advised) {
      const recommended = methodsThatAre('recommended', each)
      expect(recommended).not.toEqual([])
      expect(recommended.filter((id) => ladder.includes(id)).length).toBeLessThanOrEqual(1)
    }
  })

  test('a don’t know never rules anything out, and every reason says what would change it', () => {
    for (const { methods } of advised) {
      for (const { severity, change, parts, rule } of methods.flatMap(({ reasons }) => reasons)) {
        const doubt = parts.length > 0 && parts.every(({ answer }) => String(answer) === 'dk')
        if (severity === 'block') expect(doubt, rule).toBe(false)
        if (severity !== 'note' && rule !== 'unanswered') expect(change, rule).toBeTruthy()
      }
    }
  })
})

/** Complete walks, each question answered by the next number of a small fixed sequence. */
function walks(flow: Flow, count: number): Answers[] {
  let state = 2026
  const next = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  return Array.from({ length: count }, () => {
    const answers: Record<string, Answer> = {}
    for (let { current } = resolve(flow, answers); current; { current } = resolve(flow, answers)) {
      const question = flow.questions.find(({ id }) => id === current)
      const ways = question ? everyAnswer(question) : []
      answers[current] = ways[next(ways.length)] as Answer
    }
    return answers
  })
}

// Situations an independent reviewer ran through the first version of the rules and found wrong or embarrassing.
// Each is told as the reviewer found it and must now come out as the accepted amendment says.
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../src/engine/index.ts'
import { adviseOn, flowCalled, methodsThatAre, rulesOn } from './content.ts'

const works = flowCalled('works')

/** What holds unless a run says otherwise. */
const usual: Answers = {
  target: 'people',
  stage: 'planned',
  decision: 'yes',
  priority: ['cost', 'innovation'],
  evidence: 'mixed',
  logic: 'agreed',
  impl: 'good',
  outcome: 'routine',
  lag: 'months',
  n_people: '300plus',
  events: '100to499',
  spill: 'low',
  sensitive: 'no',
  months: '12to24',
  scale: 'few',
  budget: 'high',
}

function run(change: Answers) {
  return adviseOn(works, { ...usual, ...change })
}

function statusOf(method: string, change: Answers) {
  return run(change).methods.find(({ id }) => id === method)?.status
}

const LOTTERIES = ['im-rct', 'im-crct', 'im-stepped', 'im-factorial']

describe('F1: never a trial of something known to harm', () => {
  const visits: Answers = { alloc: 'individual', evidence: 'harm' }

  test('a planned scheme that studies say does harm is not to be started', () => {
    const advised = run(visits)
    for (const method of [...LOTTERIES, 'im-pilot']) {
      expect(rulesOn(method, advised)).toContain('W105')
      expect(methodsThatAre('not_feasible', advised)).toContain(method)
    }
    expect(advised.advice.map(({ id }) => id)).toContain('AD15')
  })

  test('if it is already running, stop rules and weekly checks are asked of every design', () => {
    const advised = run({ ...visits, stage: 'mature', alloc: 'fixed', compare: 'similar', match: 'rich' })
    expect(rulesOn('im-match', advised)).toContain('W105b')
    expect(advised.primary).toBeNull()
  })

  test('withholding what is known to work needs an ethical case, at high priority above all', () => {
    const change: Answers = {
      alloc: 'individual',
      evidence: 'strong_local',
      priority: ['cost', 'innovation', 'vulnerability'],
    }
    expect(statusOf('im-rct', change)).toBe('possible')
    expect(rulesOn('im-rct', run(change))).toContain('W98')
  })
})

describe('F2: a safety gate before any draw', () => {
  const domesticAbuse: Answers = { alloc: 'individual', sensitive: 'yes' }

  test.each(['yes', 'dk'])('less protection: %s is a caveat on every lottery', (less_protection) => {
    expect(rulesOn('im-rct', run({ ...domesticAbuse, less_protection }))).toContain('W114')
    expect(run({ ...domesticAbuse, less_protection }).primary).toBeNull()
  })

  test('less protection without a reviewer’s agreement rules every lottery out', () => {
    const advised = run({ ...domesticAbuse, less_protection: 'yes', reviewer: 'no' })
    for (const method of LOTTERIES) expect(rulesOn(method, advised)).toContain('W115')
  })

  test('the question is asked whenever chance could decide', () => {
    expect(run(domesticAbuse).gaps).toContain('less_protection')
    expect(run({ ...domesticAbuse, alloc: 'fixed' }).gaps).not.toContain('less_protection')
  })
})

describe('F3: no design is clean because the killer question was never asked', () => {
  test('a waiting list drawn by lot is a delayed-start trial', () => {
    const waiting: Answers = { alloc: 'order', n_clusters: 'one', lag: 'quick' }
    expect(statusOf('im-rct', waiting)).toBe('recommended')
    expect(statusOf('im-match', waiting)).not.toBe('recommended')
  })

  test('unless the outcome shows too late for the wait', () => {
    expect(rulesOn('im-rct', run({ alloc: 'order', n_clusters: 'one', lag: 'months' }))).toContain('W94')
  })

  test('delayed start by group is a cluster trial with a caveat', () => {
    const byGroup: Answers = {
      target: 'teams',
      alloc: 'order',
      n_clusters: '40plus',
      lag: 'quick',
      months: 'gt24',
    }
    expect(statusOf('im-crct', byGroup)).toBe('possible')
    expect(rulesOn('im-crct', run(byGroup))).toContain('W93')
  })

  test('a lottery with too few groups does not make matching clean', () => {
    expect(statusOf('im-match', { alloc: 'group', n_clusters: '2to7' })).toBe('possible')
    expect(run({ alloc: 'group', n_clusters: '2to7' }).primary).not.toBe('im-match')
  })

  test('once every lottery is ruled out by numbers, the comparison questions are asked', () => {
    const { gaps } = run({ alloc: 'group', n_clusters: '2to7' })
    expect(gaps).toEqual(expect.arrayContaining(['compare', 'selection']))
  })
})

describe('F5: selection bias is policed', () => {
  const matched: Answers = { stage: 'mature', alloc: 'fixed', compare: 'similar', match: 'rich' }
  const areas: Answers = {
    target: 'places',
    alloc: 'fixed',
    compare: 'similar',
    n_clusters: '20to39',
    series: 'long',
  }

  test.each<[Answers, string, string]>([
    [{ ...matched, selection: 'worst' }, 'im-match', 'W97'],
    [{ ...matched, selection: 'judgement' }, 'im-match', 'W97'],
    [{ ...matched, selection: 'volunteer', match: 'basic', series: 'long' }, 'im-did', 'W97b'],
    [{ ...areas, selection: 'worst' }, 'im-scm', 'W59'],
    [{ ...areas, selection: 'worst' }, 'im-prepost', 'W59'],
  ])('%j: %s is no longer clean (%s)', (change, method, rule) => {
    expect(statusOf(method, change)).toBe('possible')
    expect(rulesOn(method, run(change))).toContain(rule)
  })
})

describe('F6: the dates add up', () => {
  test.each<[Answers, string, string, string]>([
    [{ alloc: 'individual', lag: 'quick', months: '3to6', budget: 'low' }, 'im-rct', 'W102', 'possible'],
    [{ alloc: 'individual', lag: 'quick', months: '3to6', budget: 'low' }, 'im-rct', 'W107', 'possible'],
    [
      { stage: 'ended', lag: 'years', months: '3to6', compare: 'similar', selection: 'all', match: 'rich' },
      'im-match',
      'W103',
      'possible',
    ],
    [
      { target: 'teams', alloc: 'order', n_clusters: '40plus', lag: 'years' },
      'im-stepped',
      'W95',
      'not_feasible',
    ],
    [{ target: 'teams', alloc: 'order', n_clusters: '40plus' }, 'im-stepped', 'W96', 'possible'],
  ])('%j: %s meets %s and is %s', (change, method, rule, status) => {
    expect(rulesOn(method, run(change))).toContain(rule)
    expect(statusOf(method, change)).toBe(status)
  })
})

describe('F7: stronger before weaker', () => {
  test('a comparison is not thrown away for a single series', () => {
    const advised = run({
      target: 'places',
      n_clusters: '2to7',
      compare: 'similar',
      selection: 'judgement',
      alloc: 'fixed',
      lag: 'quick',
      events: '500plus',
      series: 'long',
    })
    expect(rulesOn('im-its', advised)).toContain('W101')
    expect(advised).toMatchObject({ primary: null, bestAvailable: 'im-did' })
  })

  test('a cluster trial with two caveats comes before a single series with one', () => {
    const advised = run({
      target: 'teams',
      alloc: 'group',
      n_clusters: '8to19',
      lag: 'quick',
      events: '500plus',
      spill: 'high',
      series: 'long',
    })
    expect(advised).toMatchObject({ primary: null, bestAvailable: 'im-crct' })
  })
})

describe('F8: a trial does not cure recording that the scheme itself creates', () => {
  const training: Answers = { target: 'teams', alloc: 'group', n_clusters: '40plus', series: 'long' }

  test('a reactive outcome is a caveat on every lottery and comparison, and ends single series', () => {
    const advised = run({ ...training, outcome: 'reactive' })
    expect(rulesOn('im-crct', advised)).toContain('W100')
    expect(advised.primary).toBeNull()
    for (const method of ['im-its', 'im-prepost']) {
      expect(methodsThatAre('not_feasible', advised)).toContain(method)
    }
  })
})

describe('F9: no green light with nothing to run', () => {
  test('red when only before–after survives', () => {
    const advised = run({
      alloc: 'unacceptable',
      n_people: 'lt30',
      compare: 'none',
      selection: 'all',
      series: 'tiny',
      events: 'lt20',
    })
    expect(advised).toMatchObject({ bestAvailable: 'im-prepost', facts: { evaluability: 'red' } })
  })

  test('no better than amber without a clean lead', () => {
    const advised = run({ alloc: 'fixed', compare: 'different', selection: 'judgement', match: 'basic' })
    expect(advised).toMatchObject({ primary: null, facts: { evaluability: 'amber' } })
  })
})

describe('F10: the cheapest trial is not ruled out', () => {
  test('two versions of a letter, nobody’s priority and no money', () => {
    const advised = run({
      target: 'message',
      alloc: 'individual',
      priority: ['none'],
      budget: 'none',
      lag: 'quick',
      events: '500plus',
      months: '3to6',
    })
    expect(advised.primary).toBe('im-factorial')
  })

  test('a risk of death alone makes it high priority', () => {
    expect(run({ priority: ['grave'] }).facts.tier).toBe('high')
    expect(run({ priority: ['vulnerability'] }).facts.tier).toBe('med')
  })
})

describe('F11: partial readiness does not demote a trial below opinion', () => {
  test('a planned trial with delivery still partly ready is recommended, and contribution analysis is not', () => {
    const advised = run({ alloc: 'individual', impl: 'partial' })
    expect(advised.primary).toBe('im-rct')
    expect(rulesOn('im-rct', advised)).toContain('W10c')
    expect(methodsThatAre('recommended', advised)).not.toContain('ex-contribution')
  })

  test('nor when the trial is best available with one caveat', () => {
    const advised = run({ alloc: 'individual', impl: 'partial', spill: 'some' })
    expect(advised).toMatchObject({ primary: null, bestAvailable: 'im-rct' })
    expect(rulesOn('ex-contribution', advised)).toContain('W85')
  })
})

describe('situations the questions could not express', () => {
  test.each<[string, Answers, string | null, string | null]>([
    [
      'place-day crossover',
      { target: 'places', alloc: 'periods', lag: 'quick', n_clusters: '8to19' },
      'im-crossover',
      null,
    ],
    [
      'a few hot spots, drawn day by day',
      { target: 'places', alloc: 'periods', lag: 'quick', n_clusters: '2to7' },
      null,
      'im-crossover',
    ],
    ['a lottery already run', { stage: 'ended', alloc: 'past_lottery' }, 'im-rct', null],
    ['an encouragement', { alloc: 'invite', n_people: '10000plus' }, 'im-encourage', null],
    [
      'an as-if-random shock',
      {
        target: 'places',
        stage: 'ended',
        alloc: 'fixed',
        selection: 'arbitrary',
        compare: 'similar',
        n_clusters: '20to39',
        n_treated: 'one',
        series: 'medium',
      },
      null,
      'im-natexp',
    ],
  ])('%s', (_, change, primary, bestAvailable) => {
    expect(run(change)).toMatchObject({ primary, bestAvailable })
  })

  test('crossover is refused when the outcome is slow or carries over', () => {
    const periods: Answers = { target: 'places', alloc: 'periods', n_clusters: '8to19' }
    expect(statusOf('im-crossover', { ...periods, lag: 'months' })).toBe('not_feasible')
    expect(statusOf('im-crossover', { ...periods, lag: 'quick', spill: 'high' })).toBe('not_feasible')
  })

  test('several start dates, one treated area and co-occurring events are each spoken to', () => {
    const advised = run({
      target: 'places',
      alloc: 'fixed',
      compare: 'similar',
      selection: 'judgement',
      n_clusters: '20to39',
      n_treated: 'one',
      starts: 'several',
      series: 'long',
      cooccur: 'yes',
    })
    expect(rulesOn('im-did', advised)).toEqual(expect.arrayContaining(['W119', 'W117', 'W121']))
    expect(rulesOn('im-prepost', advised)).toContain('W117')
  })

  test('a place programme leads with contribution analysis, with the area’s figures beside it', () => {
    const advised = run({
      target: 'programme',
      alloc: 'fixed',
      compare: 'similar',
      selection: 'judgement',
      n_clusters: '20to39',
      series: 'long',
      events: '500plus',
    })
    expect(methodsThatAre('recommended', advised)).toContain('ex-contribution')
    expect(rulesOn('im-did', advised)).toContain('W133')
  })

  test('while still being designed: test and learn, and no impact design', () => {
    const advised = run({ stage: 'designing', aim: 'effect' })
    expect(methodsThatAre('recommended', advised)).toContain('ex-testlearn')
    expect(rulesOn('im-rct', advised)).toContain('W126')
    expect(advised.gaps).toEqual([])
  })

  test('a system change is offered theory-based methods', () => {
    const shown = run({ target: 'system', alloc: 'fixed', compare: 'none' }).methods.map(({ id }) => id)
    expect(shown).toEqual(expect.arrayContaining(['ex-realist', 'ex-qca', 'ex-tracing']))
  })

  test('a feasibility study can be wanted from the outset, however ready delivery looks', () => {
    const advised = run({ alloc: 'individual', aim: 'feasible' })
    expect(advised).toMatchObject({ primary: null, bestAvailable: 'im-rct' })
    expect(methodsThatAre('recommended', advised)).toContain('im-pilot')
    expect(statusOf('im-pilot', { alloc: 'individual' })).toBe('possible')
  })

  test('“no worse than now” is told apart from “better”', () => {
    const advised = run({ alloc: 'individual', aim: 'no_worse' })
    expect(advised.primary).toBe('im-rct')
    expect(rulesOn('im-rct', advised)).toContain('W142')
  })

  test('an evaluation required by law escapes the stop rule', () => {
    expect(run({ decision: 'required', priority: ['none'] }).facts.stop).toBe('no')
  })
})

describe('thresholds read the smallest worthwhile change', () => {
  const trial: Answers = { alloc: 'individual', effect: '15to30' }
  const areas: Answers = {
    target: 'places',
    alloc: 'fixed',
    compare: 'similar',
    selection: 'judgement',
    series: 'long',
  }

  test.each<[Answers, string, boolean]>([
    [{ ...trial, n_people: '300to999' }, 'W106', true],
    [{ ...trial, n_people: '1000to1999' }, 'W106', false],
    [{ ...trial, n_people: '1000to1999', effect: 'under15' }, 'W108', true],
    [{ ...trial, n_people: '2000to9999', effect: 'under15' }, 'W108', false],
    [{ ...trial, events: '20to99' }, 'W104', true],
    [{ ...trial, events: '100to499' }, 'W104', false],
  ])('individual trial, %j: %s %s', (change, rule, fires) => {
    expect(rulesOn('im-rct', run(change)).includes(rule)).toBe(fires)
  })

  test.each<[Answers, string, boolean]>([
    [{ events: '100to499', effect: 'over30' }, 'W109', true],
    [{ events: '500to999', effect: '15to30' }, 'W110', true],
    [{ events: '1000plus', effect: '15to30' }, 'W110', false],
    [{ events: '1000plus', effect: 'under15' }, 'W113', true],
  ])('area comparison, %j: %s %s', (change, rule, fires) => {
    expect(rulesOn('im-did', run({ ...areas, ...change })).includes(rule)).toBe(fires)
  })

  test('20 to 39 groups are clean only for a large effect', () => {
    const groups: Answers = { target: 'teams', alloc: 'group', n_clusters: '20to39' }
    expect(statusOf('im-crct', { ...groups, effect: 'over30' })).toBe('recommended')
    expect(statusOf('im-crct', { ...groups, effect: '15to30' })).toBe('possible')
  })

  test('a cut-off is clean only with 2,000 people near the line, and never for places', () => {
    const line: Answers = { alloc: 'fixed', selection: 'cutoff', compare: 'similar', match: 'rich' }
    expect(statusOf('im-rdd', { ...line, n_people: '1000to1999' })).toBe('possible')
    expect(statusOf('im-rdd', { ...line, n_people: '2000to9999' })).toBe('recommended')
    expect(statusOf('im-rdd', { ...line, target: 'places', n_clusters: '40plus' })).toBe('possible')
  })

  test('a person-level cut-off in a mixed scheme is judged on people, not on the number of teams', () => {
    const mixed: Answers = {
      target: 'mixed',
      alloc: 'fixed',
      selection: 'cutoff',
      compare: 'similar',
      match: 'rich',
    }
    expect(statusOf('im-rdd', { ...mixed, n_people: '2000to9999', n_clusters: '2to7' })).toBe('recommended')
  })
})

// The checker against brute force: on hundreds of small random flows, what it proves must be what listing every walk
// shows, and every witness must show what it claims.
import { describe, expect, it } from 'vitest'
import { advise, type Advised } from '../../engine/advise.ts'
import type { Answers, Condition, Flow, Id, Question } from '../../engine/flow.ts'
import { everyAnswer, everyWalk, factOf, isLate, read } from './toys/brute-force.ts'
import { checkFlow, type Finding, type FindingCode } from './index.ts'
import { randomFlow } from './toys/random-flow.ts'

const MOST_WALKS = 700

interface Case {
  seed: number
  flow: Flow
  walks: Answers[]
  advised: Advised[]
  findings: readonly Finding[]
  stats: ReturnType<typeof checkFlow>['stats']
}

const cases = Array.from({ length: 260 }, (_, at) => at + 1).flatMap((seed): Case[] => {
  const flow = randomFlow(seed)
  const walks = everyWalk(flow, MOST_WALKS)
  if (!walks) return []
  return [{ seed, flow, walks, advised: walks.map((walk) => advise(flow, walk)), ...checkFlow(flow) }]
})

function ids(findings: readonly Finding[], code: FindingCode): Id[] {
  return findings.filter((finding) => finding.code === code).map(({ at }) => at.id)
}

function isNotProved(findings: readonly Finding[], id: Id): boolean {
  return findings.some(({ code, at }) => code === 'not-proved' && at.id === id)
}

/** What is listed must be exactly what is true of the flow. */
function expectExactly(code: FindingCode, truly: (one: Case) => Id[]): void {
  for (const one of cases) expect(ids(one.findings, code), `seed ${one.seed}`).toEqual(truly(one))
}

/** What is listed must be true; what is true must be listed, or admitted to be unproved. */
function expectHonestly(code: FindingCode, truly: (one: Case) => Id[]): { listed: number; unproved: number } {
  let [listed, unproved] = [0, 0]
  for (const one of cases) {
    const found = ids(one.findings, code)
    const all = truly(one)
    for (const id of found) expect(all, `seed ${one.seed}: ${id} listed wrongly`).toContain(id)
    for (const id of all) {
      if (found.includes(id)) listed++
      else {
        expect(isNotProved(one.findings, id), `seed ${one.seed}: ${id} missed`).toBe(true)
        unproved++
      }
    }
  }
  return { listed, unproved }
}

it('has enough cases to mean something', () => {
  expect(cases.length).toBeGreaterThan(150)
})

describe('the walk', () => {
  it('counts every path, and knows the longest and the shortest', () => {
    for (const { seed, walks, stats } of cases) {
      const lengths = walks.map((walk) => Object.keys(walk).length)
      expect(stats.paths, `seed ${seed}`).toBe(BigInt(walks.length))
      expect([stats.longest, stats.shortest], `seed ${seed}`).toEqual([
        Math.max(...lengths),
        Math.min(...lengths),
      ])
    }
  })

  it('knows which questions are never and always asked', () => {
    const asked = ({ flow, walks }: Case, wanted: (times: number) => boolean) =>
      flow.questions.flatMap(({ id, ask }) =>
        ask && wanted(walks.filter((walk) => id in walk).length) ? id : [],
      )
    expectExactly('question-never-asked', (one) => asked(one, (times) => times === 0))
    expectExactly('question-always-asked', (one) => asked(one, (times) => times === one.walks.length))
  })
})

describe('facts', () => {
  it('knows which values are never reached', () => {
    expectExactly('fact-value-never', ({ flow, walks }) =>
      flow.facts
        .filter(({ late }) => !late)
        .flatMap(({ id, cases }) => {
          const reached = new Set(walks.map((walk) => factOf(flow, id, walk)))
          return [...new Set(cases.map((each) => each.is))].flatMap((value) => (reached.has(value) ? [] : id))
        })
        .concat(
          ids(cases.find((one) => one.flow === flow)!.findings, 'fact-value-never').filter(
            (id) => id === 'late',
          ),
        ),
    )
  })

  it('is honest about values that depend on how methods stand', () => {
    for (const { seed, flow, advised, findings } of cases) {
      if (!flow.facts.some(({ late }) => late)) continue
      for (const value of ['a', 'b']) {
        const listed = findings.some(
          ({ code, at }) => code === 'fact-value-never' && at.id === 'late' && at.option === value,
        )
        const truly = !advised.some(({ facts }) => facts['late'] === value)
        if (listed) expect(truly, `seed ${seed}`).toBe(true)
        else if (truly) expect(isNotProved(findings, 'late'), `seed ${seed}`).toBe(true)
      }
    }
  })

  it('finds exactly the facts with a gap in their cases, and those whose silence lets a method through', () => {
    expectExactly('fact-unknown', ({ flow, walks }) =>
      flow.facts.flatMap(({ id, cases, late }) => {
        if (late || !conditionsOf(flow).some(({ when }) => reads(when, id))) return []
        const gap = walks.some((walk) => cases.every(({ when }) => read(flow, when, walk) === 'no'))
        return gap || walks.some((walk) => letsThrough(flow, id, walk)) ? id : []
      }),
    )
  })
})

describe('rules', () => {
  const shown = (one: Case, at: number) => one.advised[at]!.methods.map(({ id }) => id)

  it('knows which plain rules never, and which always, fire', () => {
    const plain = ({ flow }: Case) => flow.rules.filter(({ stage }) => stage === 'plain')
    const never = (one: Case) =>
      plain(one).filter(
        ({ when, methods }) =>
          !one.walks.some(
            (walk, at) =>
              read(one.flow, when, walk) === 'yes' &&
              methods.some((method) => shown(one, at).includes(method)),
          ),
      )
    for (const one of cases) {
      const listed = ids(one.findings, 'rule-never').filter((id) => id.startsWith('R'))
      expect(listed, `seed ${one.seed}`).toEqual(never(one).map(({ id }) => id))
      const always = plain(one).filter(
        (rule) =>
          !never(one).includes(rule) && one.walks.every((walk) => read(one.flow, rule.when, walk) === 'yes'),
      )
      const found = ids(one.findings, 'rule-always').filter((id) => id.startsWith('R'))
      expect(found, `seed ${one.seed}`).toEqual(always.map(({ id }) => id))
    }
  })

  it('is honest about rules that read how methods stand', () => {
    for (const one of cases) {
      for (const { id, stage } of one.flow.rules) {
        if (stage === 'plain') continue
        const truly = !one.advised.some(({ methods }) =>
          methods.some(({ reasons }) => reasons.some(({ rule }) => rule === id)),
        )
        if (ids(one.findings, 'rule-never').includes(id)) expect(truly, `seed ${one.seed} ${id}`).toBe(true)
        else if (truly) expect(isNotProved(one.findings, id), `seed ${one.seed} ${id}`).toBe(true)
      }
    }
  })

  it('finds exactly the rules that repeat another', () => {
    for (const { seed, flow, walks, findings } of cases) {
      const plain = flow.rules.filter(({ stage }) => stage === 'plain')
      const fired = new Map(
        plain.map(({ id, when }) => [id, walks.map((walk) => read(flow, when, walk) === 'yes').join()]),
      )
      const twice = plain.filter((rule, at) =>
        plain
          .slice(0, at)
          .some(
            (other) =>
              other.severity === rule.severity &&
              other.methods.some((method) => rule.methods.includes(method)) &&
              fired.get(other.id) === fired.get(rule.id) &&
              fired.get(rule.id)?.includes('true'),
          ),
      )
      expect(ids(findings, 'rule-duplicate'), `seed ${seed}`).toEqual(twice.map(({ id }) => id))
    }
  })
})

describe('options', () => {
  it('finds exactly the options of a single choice that change nothing', () => {
    let found = 0
    for (const { seed, flow, walks, findings } of cases) {
      for (const question of flow.questions) {
        if (question.kind === 'many' || !isReadPlainly(flow, question.id) || !isAsked(walks, question.id))
          continue
        const sure = question.options.filter(({ unsure }) => !unsure).map(({ id }) => id)
        const kinds = new Set(
          sure.map((option) => sure.findIndex((other) => isSame(flow, walks, question.id, option, other))),
        )
        const listed = findings.filter(
          ({ code, at }) => code === 'option-changes-nothing' && at.id === question.id,
        )
        expect(listed.length, `seed ${seed} ${question.id}`).toBe(sure.length - kinds.size)
        found += listed.length
      }
    }
    expect(found).toBeGreaterThan(10)
  })

  it('finds the ticks that make no difference beside any others, nor alone', () => {
    let found = 0
    for (const { seed, flow, walks, findings } of cases) {
      for (const question of flow.questions) {
        if (question.kind === 'one' || !isReadPlainly(flow, question.id) || !isAsked(walks, question.id))
          continue
        const exclusive = question.options.filter((each) => each.exclusive).map(({ id }) => id)
        const sets = everyAnswer(question) as Id[][]
        const listed = (id: Id) =>
          findings.some(
            ({ code, at }) => code === 'option-changes-nothing' && at.id === question.id && at.option === id,
          )
        for (const { id } of question.options.filter((each) => !each.exclusive)) {
          const together = sets.filter(
            (set) => !set.includes(id) && !set.some((each) => exclusive.includes(each)),
          )
          const idle = together.every((set) =>
            isSame(flow, walks, question.id, set, inOrder(question, [...set, id])),
          )
          const twins = question.options.filter(
            (other) => other.id !== id && !other.unsure && isSame(flow, walks, question.id, [id], [other.id]),
          )
          if (listed(id)) expect(idle && twins.length > 0, `seed ${seed} ${question.id} ${id}`).toBe(true)
          else if (idle)
            expect(
              twins.every((twin) => listed(twin.id)),
              `seed ${seed} ${question.id} ${id}`,
            ).toBe(true)
          found += Number(listed(id))
        }
      }
    }
    expect(found).toBeGreaterThan(3)
  })
})

describe('methods', () => {
  const never = (least: number) => (one: Case) => {
    const rank = { not_feasible: 1, possible: 2, recommended: 3 }
    return one.flow.methods.flatMap(({ id }) =>
      one.advised.some(({ methods }) => methods.some((each) => each.id === id && rank[each.status] >= least))
        ? []
        : id,
    )
  }
  /** Each method is reported once, at the first thing it cannot be. */
  const first = (least: number) => (one: Case) =>
    never(least)(one).filter((id) => least === 1 || !never(least - 1)(one).includes(id))

  it('knows which methods are never shown', () => {
    expectExactly('method-never-shown', first(1))
  })

  it('is honest about methods that are never possible or never recommended', () => {
    expect(expectHonestly('method-never-possible', first(2)).listed).toBeGreaterThan(0)
    const recommended = expectHonestly('method-never-recommended', first(3))
    expect(recommended.listed).toBeGreaterThan(10)
    expect(recommended.unproved).toBeLessThan(recommended.listed / 5)
  })

  it('finds answers that end without a recommendation', () => {
    for (const { seed, flow, advised, findings } of cases) {
      const hole = advised.some(({ methods }) => !methods.some(({ status }) => status === 'recommended'))
      if (hole) expect(ids(findings, 'no-recommendation'), `seed ${seed}`).toEqual([flow.id])
      else expect(ids(findings, 'no-recommendation'), `seed ${seed}`).toEqual([])
    }
  })
})

it('gives only witnesses that are complete walks', () => {
  for (const { seed, flow, findings } of cases) {
    for (const { witness, code } of findings) {
      if (!witness) continue
      const { current, dormant, invalid, unknown } = advise(flow, witness)
      expect([current, dormant, invalid, unknown], `seed ${seed} ${code}`).toEqual([null, [], [], []])
    }
  }
})

/** The fact has no value, a method has nothing against it, and with some value a rule would speak against it. */
function letsThrough(flow: Flow, id: Id, walk: Answers): boolean {
  if (factOf(flow, id, walk) !== undefined) return false
  const values = flow.facts.find((fact) => fact.id === id)!.cases.map(({ is }) => is)
  return flow.methods.some((method) => {
    if (method.shown && read(flow, method.shown, walk) !== 'yes') return false
    if (!method.needs.every((question) => question in walk)) return false
    const against = flow.rules.filter(
      ({ methods, severity, stage }) =>
        methods.includes(method.id) && severity !== 'note' && stage === 'plain',
    )
    if (against.some(({ when }) => read(flow, when, walk) === 'yes')) return false
    return against.some(
      ({ when }) =>
        reads(when, id) && values.some((value) => read(flow, assuming(when, id, value), walk) === 'yes'),
    )
  })
}

/** The condition with what it says of the fact itself decided. */
function assuming(condition: Condition, id: Id, value: Id): Condition {
  switch (condition.kind) {
    case 'fact':
      if (condition.fact !== id) return condition
      return { kind: condition.values.includes(value) ? 'all' : 'any', of: [] }
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => assuming(part, id, value)) }
    case 'not':
      return { kind: 'not', of: assuming(condition.of, id, value) }
    default:
      return condition
  }
}

function isAsked(walks: readonly Answers[], id: Id): boolean {
  return walks.some((walk) => id in walk)
}

function inOrder({ options }: Question, ids: readonly Id[]): Id[] {
  return options.map(({ id }) => id).filter((id) => ids.includes(id))
}

function conditionsOf(flow: Flow): { when: Condition }[] {
  return [
    ...flow.questions.flatMap(({ ask }) => (ask ? [{ when: ask }] : [])),
    ...flow.facts.flatMap(({ cases }) => cases),
    ...flow.rules,
    ...flow.methods.flatMap(({ shown, supports }) => [...(shown ? [{ when: shown }] : []), ...supports]),
    ...(flow.precedence?.orders ?? []).flatMap(({ when }) => (when ? [{ when }] : [])),
    ...flow.advice,
  ]
}

function reads(condition: Condition, id: Id): boolean {
  switch (condition.kind) {
    case 'is':
    case 'has':
      return condition.question === id
    case 'fact':
      return condition.fact === id
    case 'all':
    case 'any':
      return condition.of.some((part) => reads(part, id))
    case 'not':
      return reads(condition.of, id)
    default:
      return false
  }
}

/** Something reads the question, and nothing that also reads how methods stand. */
function isReadPlainly(flow: Flow, id: Id): boolean {
  const readers = conditionsOf(flow).filter(({ when }) => reads(when, id))
  return readers.length > 0 && !readers.some(({ when }) => isLate(flow, when)) && !isReadLate(flow, id)
}

function isReadLate(flow: Flow, id: Id): boolean {
  return flow.facts.some(({ late, cases }) => late && cases.some(({ when }) => reads(when, id)))
}

/** On no walk with one answer would the other make any condition fire differently, or a fact come out differently. */
function isSame(flow: Flow, walks: readonly Answers[], id: Id, a: Id | Id[], b: Id | Id[]): boolean {
  const plain = conditionsOf(flow).filter(({ when }) => !isLate(flow, when))
  const inFacts = new Set(flow.facts.flatMap(({ cases }) => cases.map(({ when }) => when)))
  const seen = (walk: Answers) =>
    JSON.stringify([
      plain.filter(({ when }) => !inFacts.has(when)).map(({ when }) => read(flow, when, walk) === 'yes'),
      flow.facts.filter(({ late }) => !late).map((fact) => factOf(flow, fact.id, walk)),
    ])
  return walks
    .filter((walk) => JSON.stringify(walk[id]) === JSON.stringify(a))
    .every((walk) => seen(walk) === seen({ ...walk, [id]: b }))
}

// Claims about what the tool proposes and how firm it says it is, tried on complete walks of every line drawn at
// random. What is claimed is checked by giving the advice again, from the answers alone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Advised, Answers, Flow, Id, Status, WhatIf } from '../../src/engine/index.ts'
import {
  advise,
  everyAnswer,
  headlineOf,
  optionsIn,
  routeToGreen,
  sameHeadline,
  stability,
  unknowns,
  whatIf,
} from '../../src/engine/index.ts'
import { compiled } from './content.ts'
import { SEED, walkOf } from './walks.ts'

const RANK: Record<Status, number> = { not_feasible: 0, possible: 1, recommended: 2 }
const WORK = { choice: 1, effort: 2, fixed: 3 }
const questionIn = (flow: Flow, id: Id) => flow.questions.find((question) => question.id === id)
const statusOf = ({ methods }: Advised, method: Id): Status =>
  methods.find(({ id }) => id === method)?.status ?? 'not_feasible'
const isUnsure = (flow: Flow, id: Id, answer: Answers[Id] | undefined) =>
  answer !== undefined &&
  optionsIn(answer).some((option) => questionIn(flow, id)?.options.find((o) => o.id === option)?.unsure)

/** Tries a claim on so many walks. The claim returns how many things it looked at: a claim about nothing proves nothing. */
function holdsOn(flow: Flow, runs: number, claim: (answers: Answers, now: Advised) => number): void {
  let looked = 0
  fc.assert(
    fc.property(walkOf(flow), (answers) => {
      looked += claim(answers, advise(flow, answers))
    }),
    { seed: SEED, numRuns: runs },
  )
  expect(looked).toBeGreaterThan(runs / 8)
}

/** Never a fixed fact, never don't know, never for the worse. */
function expectFair(flow: Flow, changes: WhatIf['changes'], answers: Answers): void {
  for (const { question: id, from, to } of changes) {
    const question = questionIn(flow, id)
    const fixed = [from, to]
      .flatMap(optionsIn)
      .map((option) => question?.options.find((o) => o.id === option)?.control)
    expect(answers[id]).toEqual(from)
    expect([question?.control, ...fixed]).not.toContain('fixed')
    expect(isUnsure(flow, id, to), `${id} to ${String(to)}`).toBe(false)
    const better = question?.better ?? []
    const [was, is] = [better.indexOf(String(from)), better.indexOf(String(to))]
    if (was >= 0 && is >= 0) expect(is).toBeLessThan(was)
  }
}

/** The answers once the changes are made and what they open is answered as counted on. */
function after(now: Advised, { changes, thenAsked }: Pick<WhatIf, 'changes' | 'thenAsked'>): Answers {
  return {
    ...now.answers,
    ...Object.fromEntries(changes.map(({ question, to }) => [question, to])),
    ...Object.fromEntries(thenAsked.map(({ question, answer }) => [question, answer])),
  }
}

describe.each(compiled.flows)('$id', (flow) => {
  test('a proposed change yields what it promises, and is fair to propose', () => {
    holdsOn(flow, 25, (answers, now) => {
      let looked = 0
      for (const { id, status } of now.methods.filter((method) => method.status !== 'recommended')) {
        const want = status === 'not_feasible' ? 'possible' : 'recommended'
        const sets = whatIf(flow, answers, id, { want })
        for (const set of sets) {
          looked++
          expectFair(flow, set.changes, now.answers)
          expect(RANK[set.reaches]).toBeGreaterThanOrEqual(RANK[want])
          const then = advise(flow, after(now, set))
          expect(RANK[statusOf(then, id)], JSON.stringify(set)).toBeGreaterThanOrEqual(RANK[want])
          // Every answer that is said to do does.
          for (const { question, oneOf } of set.thenAsked) {
            for (const answer of oneOf) {
              const so = advise(flow, { ...after(now, set), [question]: answer })
              expect(RANK[statusOf(so, id)]).toBeGreaterThanOrEqual(RANK[want])
            }
          }
          const works = set.changes.map(({ control }) => WORK[control])
          expect(works, 'what can be decided comes first').toEqual(works.toSorted())
        }
        const hardest = sets.map(({ changes }) => Math.max(...changes.map(({ control }) => WORK[control])))
        expect(hardest, 'and so it does from set to set').toEqual(hardest.toSorted())
      }
      return looked
    })
  }, 120_000)

  test('no proposed set holds a smaller one', () => {
    holdsOn(flow, 40, (answers, now) => {
      let looked = 0
      for (const { id } of now.methods.filter(({ status }) => status === 'not_feasible')) {
        const sets = whatIf(flow, answers, id, { limit: 50 })
        looked += Number(sets.length > 1)
        for (const { changes } of sets) {
          const inside = sets.filter(
            (other) =>
              other.changes.length < changes.length &&
              other.changes.every(({ question, to }) =>
                changes.some((change) => change.question === question && String(change.to) === String(to)),
              ),
          )
          expect(inside).toEqual([])
        }
      }
      return looked
    })
  }, 120_000)

  const graded = flow.facts.some(({ id }) => id === 'evaluability')
  test.runIf(graded)(
    'the route to green leads there, changes nothing fixed, and finds out only what is unknown',
    () => {
      holdsOn(flow, 60, (answers, now) => {
        const routes = routeToGreen(flow, answers)
        for (const route of routes) {
          expectFair(flow, route.changes, now.answers)
          const found: Record<Id, Answers[Id]> = {}
          for (const { question, oneOf } of route.findOut) {
            expect(isUnsure(flow, question, now.answers[question])).toBe(true)
            expect(oneOf.length).toBeGreaterThan(0)
            if (oneOf[0] !== undefined) found[question] = oneOf[0]
          }
          const then = advise(flow, { ...after(now, route), ...found })
          expect(then.facts['evaluability'], JSON.stringify(route)).toBe('green')
          expect(now.facts['evaluability']).not.toBe('green')
        }
        return routes.length
      })
    },
    120_000,
  )

  test('what is said to move the headline moves it, and nothing else that was tried does', () => {
    holdsOn(flow, 40, (answers, now) => {
      const head = headlineOf(flow, now)
      const { moving, of, holding, answers: count } = stability(flow, answers)
      expect(count).toBe(now.path.length)
      for (const { question, from, to, headline, opens } of moving) {
        expect(now.answers[question]).toEqual(from)
        const then = advise(flow, { ...now.answers, [question]: to })
        expect(headlineOf(flow, then)).toEqual(headline)
        expect(sameHeadline(flow, head, headline)).toBe(false)
        expect(then.gaps.filter((gap) => !now.gaps.includes(gap))).toEqual(opens)
      }
      // Counted again for questions with one answer, where every other known option is one step away.
      const single = now.path.filter((id) => questionIn(flow, id)?.kind === 'one')
      const others = single.flatMap((id) =>
        (questionIn(flow, id)?.options ?? [])
          .filter((option) => !option.unsure && option.id !== now.answers[id])
          .map((option) => ({ id, to: option.id })),
      )
      const moves = others.filter(
        ({ id, to }) =>
          !sameHeadline(flow, head, headlineOf(flow, advise(flow, { ...now.answers, [id]: to }))),
      )
      const told = moving.filter(({ question }) => single.includes(question))
      expect(told.map(({ question, to }) => ({ id: question, to }))).toEqual(moves)
      expect(of).toBeGreaterThanOrEqual(others.length)
      for (const { of: tried, moved, otherwise } of holding) {
        expect(moved * 2).toBeGreaterThanOrEqual(tried)
        expect(moving).toContainEqual(otherwise)
      }
      return moving.length
    })
  }, 120_000)

  test('verdicts that are said to hang on an unknown do, and the first unknown has most of them', () => {
    holdsOn(flow, 60, (answers, now) => {
      const found = unknowns(flow, answers)
      const unsure = now.path.filter((id) => isUnsure(flow, id, now.answers[id]))
      expect(found.map(({ question }) => question).sort()).toEqual([...unsure].sort())
      const counts = found.map(({ verdicts }) => verdicts.length)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      for (const { question, verdicts, answers: ways, headline } of found) {
        const could = new Map<Id, Set<Status>>()
        for (const { answer, moves } of ways) {
          const then = advise(flow, { ...now.answers, [question]: answer })
          const moved = flow.methods
            .map(({ id }) => id)
            .filter((id) => statusOf(then, id) !== statusOf(now, id))
          expect(moves).toEqual(moved)
          for (const id of moved) could.set(id, (could.get(id) ?? new Set()).add(statusOf(then, id)))
        }
        expect(verdicts.map(({ method }) => method).sort()).toEqual([...could.keys()].sort())
        for (const { method, could: ways } of verdicts) expect(new Set(ways)).toEqual(could.get(method))
        const heads = ways.map(({ headline: head }) => sameHeadline(flow, headlineOf(flow, now), head))
        expect(headline).toBe(heads.includes(false))
      }
      return found.length
    })
  }, 120_000)

  test('no reason, support or doubt mentions a question that was not asked, or an answer that was not given', () => {
    holdsOn(flow, 300, (_, now) => {
      const said = [
        ...now.methods.flatMap(({ reasons, supports }) =>
          [...reasons, ...supports].flatMap(({ parts }) => parts),
        ),
        ...now.doubts.flatMap(({ parts }) => parts),
      ]
      for (const { question, answer } of said) {
        expect(now.path).toContain(question)
        expect(now.answers[question]).toEqual(answer)
      }
      for (const { question } of now.findOut) expect(now.path).toContain(question)
      for (const { mend, parts } of now.doubts) {
        expect(mend.length).toBeGreaterThan(0)
        for (const question of mend) expect(now.path).toContain(question)
        expect(parts.length).toBeGreaterThan(0)
      }
      return said.length
    })
  }, 120_000)

  test('knowing more never turns a verdict without a rule that says so', () => {
    const lastResort = flow.floors.filter(({ ifNothingElse }) => ifNothingElse).map(({ method }) => method)
    holdsOn(flow, 120, (_, now) => {
      let looked = 0
      for (const id of now.path.filter((question) => isUnsure(flow, question, now.answers[question]))) {
        for (const answer of everyAnswer(flow.questions.find((question) => question.id === id)!)) {
          if (isUnsure(flow, id, answer)) continue
          const then = advise(flow, { ...now.answers, [id]: answer })
          for (const { id: method, status, reasons } of then.methods) {
            const before = now.methods.find((verdict) => verdict.id === method)
            // A method that comes into view has its own condition for that; one that everybody is told to begin with
            // when nothing else fits answers to the other verdicts.
            if (!before || before.status === status || lastResort.includes(method)) continue
            const worse = RANK[status] < RANK[before.status]
            const [fresh, old] = worse ? [reasons, before.reasons] : [before.reasons, reasons]
            const weighty = worse ? status === 'not_feasible' : before.status === 'not_feasible'
            const telling = fresh.filter(
              ({ rule, severity }) =>
                (weighty ? severity === 'block' : severity !== 'note') &&
                !old.some((other) => other.rule === rule),
            )
            looked++
            expect(telling.length, `${method} turned by ${id}: ${String(answer)}`).toBeGreaterThan(0)
          }
        }
      }
      return looked
    })
  }, 120_000)
})

// A flow made ready to run: its conditions as functions, its ids as places in lists. Made once per flow.
import { compileCondition, type Places } from './compile-condition.ts'
import type { Condition, Fact, Flow, Id, Precedence, Question, Rule } from './flow.ts'
import type { Test } from './truth.ts'

/** Precedence with methods as places. */
export interface Contest {
  /** The last always decides. */
  orders: readonly { when: Test | undefined; methods: readonly number[] }[]
  /** From strongest to weakest. */
  classes: readonly (readonly number[])[]
  /** -1 if there is none. */
  lastResort: number
}

export interface Program {
  questions: readonly { question: Question; ask: Test | undefined; bits: ReadonlyMap<Id, number> }[]
  facts: readonly { fact: Fact; values: readonly Id[]; cases: readonly { test: Test; value: number }[] }[]
  methods: readonly { id: Id; shown: Test | undefined; needs: readonly number[] }[]
  precedence: Contest | undefined
  rules: Readonly<Record<Rule['stage'], readonly { rule: Rule; test: Test; methods: readonly number[] }[]>>
  places: ReadonlyMap<Id, number>
  factPlaces: ReadonlyMap<Id, number>
  methodPlaces: ReadonlyMap<Id, number>
  /** Any condition of this flow, or part of one, as a function. */
  test(condition: Condition): Test
}

/** Bits that every browser keeps in a small number, less one for an option that the question does not have. */
export const MOST_CHOICES = 29

const programs = new WeakMap<Flow, Program>()

/** The flow made ready to run. Throws on a flow with more than 29 options to a question, or values to a fact. */
export function programOf(flow: Flow): Program {
  let program = programs.get(flow)
  if (!program) programs.set(flow, (program = makeProgram(flow)))
  return program
}

function makeProgram(flow: Flow): Program {
  const bits = flow.questions.map(({ id, options }) => bitEach(id, options))
  const values = flow.facts.map(({ cases }) => [...new Set(cases.map(({ is }) => is))])
  const valueBits = values.map((ids, at) =>
    bitEach(
      flow.facts[at]!.id,
      ids.map((id) => ({ id })),
    ),
  )
  const sum = (known: ReadonlyMap<Id, number>, ids: readonly Id[]) =>
    ids.reduce((all, id) => all | (known.get(id) ?? 0), 0)
  const at: Places = {
    places: placeEach(flow.questions),
    factPlaces: placeEach(flow.facts),
    methodPlaces: placeEach(flow.methods),
    bitsOf: (place, options) => sum(bits[place]!, options),
    valuesOf: (place, ids) => sum(valueBits[place]!, ids),
  }
  const tests = new Map<Condition, Test>()
  const test = (condition: Condition): Test => {
    let known = tests.get(condition)
    if (!known) tests.set(condition, (known = compileCondition(condition, at)))
    return known
  }
  const maybe = (condition: Condition | undefined) => condition && test(condition)
  const rulesOf = (stage: Rule['stage']) =>
    flow.rules
      .filter((rule) => rule.stage === stage)
      .map((rule) => ({
        rule,
        test: test(rule.when),
        methods: rule.methods.flatMap((id) => at.methodPlaces.get(id) ?? []),
      }))
  return {
    questions: flow.questions.map((question, place) => ({
      question,
      ask: maybe(question.ask),
      bits: bits[place]!,
    })),
    facts: flow.facts.map((fact, place) => ({
      fact,
      values: values[place]!,
      cases: fact.cases.map(({ is, when }) => ({ test: test(when), value: values[place]!.indexOf(is) })),
    })),
    methods: flow.methods.map(({ id, shown, needs }) => ({
      id,
      shown: maybe(shown),
      needs: needs.flatMap((question) => at.places.get(question) ?? []),
    })),
    precedence: flow.precedence && contestOf(flow.precedence, at.methodPlaces, maybe),
    rules: { plain: rulesOf('plain'), standing: rulesOf('standing'), lead: rulesOf('lead') },
    places: at.places,
    factPlaces: at.factPlaces,
    methodPlaces: at.methodPlaces,
    test,
  }
}

function contestOf(
  { orders, classes, ladder, lastResort }: Precedence,
  places: ReadonlyMap<Id, number>,
  maybe: (condition: Condition | undefined) => Test | undefined,
): Contest {
  const placesOf = (methods: readonly Id[]) => methods.flatMap((method) => places.get(method) ?? [])
  return {
    orders: [...orders, { methods: ladder }].map(({ when, methods }: Precedence['orders'][number]) => ({
      when: maybe(when),
      methods: placesOf(methods),
    })),
    classes: classes.map(({ methods }) => placesOf(methods)),
    lastResort: places.get(lastResort ?? '') ?? -1,
  }
}

function placeEach(things: readonly { id: Id }[]): ReadonlyMap<Id, number> {
  return new Map(things.map(({ id }, place) => [id, place]))
}

function bitEach(of: Id, things: readonly { id: Id }[]): ReadonlyMap<Id, number> {
  if (things.length > MOST_CHOICES)
    throw new Error(`"${of}" has ${things.length} choices; the most is ${MOST_CHOICES}.`)
  return new Map(things.map(({ id }, place) => [id, 1 << place]))
}

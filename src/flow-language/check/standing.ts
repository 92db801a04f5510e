// Conditions that read how methods stand, spelt out in terms of answers: "open" is "shown, and no blocking rule fires".
// What cannot be spelt out becomes an imagined yes-or-no question, free to be either: the spelling then allows
// more than can happen, never less, so what is impossible in it is impossible.
import type { Id } from '../../engine/flow.ts'
import {
  all,
  always,
  any,
  fires,
  never,
  silent,
  unasked,
  visit,
  type FactNode,
  type Formula,
  type QuestionNode,
  type StandingCondition,
} from './formula.ts'
import type { MethodNode, Model, RuleNode } from './model.ts'

/** Standing rules see the verdicts after the plain rules; everything later sees them at the end. */
type Moment = 'plain' | 'end'

export class Speller {
  readonly #model: Model
  readonly #rules = new Map<RuleNode, Formula>()
  readonly #free = new Map<string, Formula>()
  #imagined = 0

  constructor(model: Model) {
    this.#model = model
  }

  /** A rule's condition, whatever its stage. */
  rule(node: RuleNode): Formula {
    let spelt = this.#rules.get(node)
    if (!spelt) {
      this.#rules.set(node, this.#imagine())
      spelt = this.spell(node.when, node.rule.stage === 'standing' ? 'plain' : 'end')
      this.#rules.set(node, spelt)
    }
    return spelt
  }

  /** The method is shown and no rule of these severities fires. The precedence's own caveats are left aside. */
  free(method: MethodNode, harms: readonly string[], moment: Moment = 'end'): Formula {
    const key = `${method.id} ${harms.join()} ${moment}`
    let free = this.#free.get(key)
    if (!free) this.#free.set(key, (free = this.#spellFree(method, harms, moment)))
    return free
  }

  #spellFree(method: MethodNode, harms: readonly string[], moment: Moment): Formula {
    const against = method.rules.filter(
      ({ rule }) => harms.includes(rule.severity) && (moment === 'end' || rule.stage === 'plain'),
    )
    const answered = harms.includes('caveat') && moment === 'end' ? method.needs : []
    return all(
      fires(method.shown),
      ...answered.map((question) => ({ kind: 'asked', question }) as const),
      ...against.map((node) => silent(moment === 'plain' ? node.when : this.rule(node))),
    )
  }

  /** One of these designs is the recommended one. */
  lead(methods: readonly Id[]): Formula {
    const { orders, method, flow } = this.#model
    const clean = (id: Id) => {
      const node = method.get(id)
      return node ? this.free(node, ['block', 'caveat']) : never
    }
    const unclean = new Map(flow.precedence?.ladder.map((id) => [id, silent(clean(id))]))
    // Every order lists the whole ladder, so some design leads if any is clean.
    if (flow.precedence?.ladder.every((id) => methods.includes(id))) return fires(any(...methods.map(clean)))
    const ways = orders.map(({ when, methods: order }, at) => {
      const first = methods
        .filter((id) => order.includes(id))
        .map((id) =>
          all(clean(id), ...order.slice(0, order.indexOf(id)).map((other) => unclean.get(other) ?? always)),
        )
      return all(fires(when), ...orders.slice(0, at).map((earlier) => silent(earlier.when)), any(...first))
    })
    return fires(any(...ways))
  }

  /** The formula with nothing left in it that reads how methods stand. */
  spell(formula: Formula, moment: Moment): Formula {
    switch (formula.kind) {
      case 'standing':
        return this.#spellStanding(formula.condition, moment)
      case 'value':
        return formula.fact.fact.late
          ? this.#spellLateFact(formula.fact.cases, formula.values, moment)
          : formula
      case 'all':
      case 'any':
        return { kind: formula.kind, of: formula.of.map((part) => this.spell(part, moment)) }
      case 'not':
      case 'sure':
        return { kind: formula.kind, of: this.spell(formula.of, moment) }
      default:
        return formula
    }
  }

  #spellStanding({ kind, methods }: StandingCondition, moment: Moment): Formula {
    const nodes = methods.flatMap((id) => this.#model.method.get(id) ?? [])
    const ladder = this.#model.flow.precedence?.ladder ?? []
    const noLead = () => silent(this.lead(ladder))
    switch (kind) {
      case 'open':
        return fires(any(...nodes.map((node) => this.#mayBe(node, ['block'], moment))))
      case 'clean':
        return fires(any(...nodes.map((node) => this.#mayBe(node, ['block', 'caveat'], moment))))
      case 'lead':
        return methods.length ? this.lead(methods) : noLead()
      case 'best': {
        const open = any(...nodes.map((node) => this.free(node, ['block'])))
        return methods.length ? all(this.#imagine(), noLead(), open) : all(this.#imagine(), noLead())
      }
    }
  }

  /** Exact, unless what is decided only at the end speaks of the method: then it may be so or not. */
  #mayBe(node: MethodNode, harms: readonly string[], moment: Moment): Formula {
    const free = this.free(node, harms, moment)
    if (moment === 'plain') return free
    const late = node.rules.some(({ rule }) => rule.stage === 'lead' && harms.includes(rule.severity))
    const stepsBack = harms.includes('caveat') && this.#model.flow.precedence?.ladder.includes(node.id)
    if (!late && !stepsBack) return free
    const before = node.rules.filter(({ rule }) => harms.includes(rule.severity) && rule.stage !== 'lead')
    return all(this.#imagine(), fires(node.shown), ...before.map((rule) => silent(this.rule(rule))))
  }

  #spellLateFact(cases: FactNode['cases'], values: readonly Id[], moment: Moment): Formula {
    const spelt = cases.map(({ when }) => this.spell(when, moment))
    // Read early, a late fact keeps what it was then: at the end it may be anything.
    if (moment === 'end' && this.#isReadEarly(cases))
      return any(this.#imagine(), all(this.#imagine(), unasked))
    const ways = cases.flatMap(({ is }, at) =>
      values.includes(is) ? [all(fires(spelt[at]!), ...spelt.slice(0, at).map(silent))] : [],
    )
    return any(fires(any(...ways)), all(silent(any(...spelt)), unasked))
  }

  #isReadEarly(cases: FactNode['cases']): boolean {
    let early = false
    const note = (fact: FactNode) => {
      early ||= fact.cases === cases
      for (const { when } of fact.cases) visit(when, { value: note })
    }
    for (const { rule, when } of this.#model.rules)
      if (rule.stage === 'standing') visit(when, { value: note })
    return early
  }

  #imagine(): Formula {
    const option = (id: Id) => ({ id, text: id, was: [], exclusive: false, unsure: false })
    const node: QuestionNode = {
      id: `imagined ${++this.#imagined}`,
      imagined: true,
      question: {
        id: `imagined ${this.#imagined}`,
        kind: 'one',
        text: '',
        short: '',
        why: '',
        control: 'fixed',
        options: [option('so'), option('not')],
        was: [],
        better: [],
        hard: false,
        terms: [],
        context: true,
        lines: [],
      },
    }
    return { kind: 'answer', question: node, options: ['so'] }
  }
}

// Rules that fire once for each thing of a list: branch rules against a design, and facts on which bid and commission differ.
import { eachLeaf, questionsRead } from '../engine/condition.ts'
import { indexOf } from '../engine/flow-index.ts'
import type { Condition, Flow, Id } from '../engine/flow.ts'
import type { Reason } from '../engine/recommend.ts'
import type { Each } from './book.ts'
import { fieldsOn } from './circumstances.ts'
import type { Reads } from './commission.ts'
import { conflictsOf, misfitsOf, reasonsFor, verdictOn } from './design.ts'
import { Look, type Scene } from './look.ts'
import { nounOf, type Words } from './words.ts'

export interface Item {
  /** Tells items of one rule apart, for the key of the finding. */
  key: string
  words: Words
  methods: readonly Id[]
  /** The branch rule behind it. */
  rule?: Id
  /** Where it belongs, if the item knows better than the rule. */
  cause?: Id
  reads: Reads
  sources: readonly Id[]
}

/** Signals that hold exactly while the list is not empty: an item says more precisely what it rests on. */
export const SIGNAL_OF: Readonly<Record<Each, Id>> = {
  blocks: 'standing',
  caveats: 'standing',
  misfits: 'misfit',
  conflicts: 'conflict',
}

export function itemsOf(each: Each, scene: Scene): Item[] {
  if (each === 'conflicts')
    return conflictsOf(new Look(scene)).map(({ field, question, words }) => ({
      ...{ key: question, words, methods: [], cause: 'facts', sources: [] },
      reads: { fields: [field], questions: [question] },
    }))
  if (each === 'misfits') {
    const look = new Look(scene)
    const found = misfitsOf(look).map(({ method, reason }) =>
      itemOf(reason, method, scene, look, `${method} `),
    )
    return mergeByRule(found)
  }
  const look = new Look(scene)
  const lead = look.lead()
  if (lead === undefined) return []
  const named = look.reads
  const severity = each === 'blocks' ? 'block' : 'caveat'
  // A caveat is only told while nothing rules the design out, so it rests on all that could.
  const all = each === 'caveats' ? everySettable(scene) : []
  const reasons = reasonsFor(verdictOn(look, lead), severity)
  return reasons.map((reason) => {
    const item = itemOf(reason, lead, scene, new Look(scene), '')
    const fields = [...new Set([...named.fields, ...item.reads.fields, ...all])]
    return { ...item, reads: { ...item.reads, fields } }
  })
}

/** The same rule against several methods is one thing to ask. */
function mergeByRule(items: readonly Item[]): Item[] {
  const byRule = new Map<Id, Item>()
  for (const item of items) {
    const rule = item.rule ?? ''
    const known = byRule.get(rule)
    byRule.set(rule, known ? { ...known, methods: [...known.methods, ...item.methods] } : item)
  }
  return [...byRule.values()].map((item) => ({ ...item, key: item.rule ?? item.key }))
}

function itemOf(reason: Reason, method: Id, scene: Scene, look: Look, prefix: string): Item {
  const { flow, methods, book } = scene.shelf
  const [stepsBackFor] = reason.about ?? []
  const because = stepsBackFor
    ? reason.because.replaceAll('{lead}', nounOf(stepsBackFor, methods))
    : reason.because
  const questions = questionsBehind(flow, reason.rule)
  look.designs()
  look.lead()
  const settable = questions
    ? fieldsOn(book, flow, 'sets').flatMap(({ field, question }) =>
        questions.includes(question.id) ? [field.id] : [],
      )
    : everySettable(scene)
  const cause = causeOf(reason.rule, scene)
  return {
    key: `${prefix}${reason.rule}`,
    words: { design: nounOf(method, methods), because, change: reason.change ?? '' },
    methods: [method],
    rule: reason.rule,
    ...(cause !== undefined && { cause }),
    reads: { fields: [...new Set([...look.reads.fields, ...settable])], questions: questions ?? [] },
    sources: reason.sources,
  }
}

function everySettable({ shelf: { book, flow } }: Scene): Id[] {
  return fieldsOn(book, flow, 'sets').map(({ field }) => field.id)
}

const behind = new WeakMap<Flow, Map<Id, readonly Id[] | undefined>>()

/**
 * Every question a branch rule can rest on: those it reads, and those that decide whether they are asked. Undefined for a
 * rule that reads how methods stand: it rests on all of them.
 */
function questionsBehind(flow: Flow, id: Id): readonly Id[] | undefined {
  let known = behind.get(flow)
  if (!known) behind.set(flow, (known = new Map()))
  if (known.has(id)) return known.get(id)
  const rule = flow.rules.find((one) => one.id === id)
  const found = rule?.stage === 'plain' ? [...withAsks(flow, rule.when)] : undefined
  known.set(id, found)
  return found
}

function withAsks(flow: Flow, when: Condition): Set<Id> {
  const found = questionsRead(flow, when)
  // A set being added to is walked to its new end.
  for (const id of found) {
    const { ask } = indexOf(flow).questions.get(id) ?? {}
    if (ask) questionsRead(flow, ask, found)
  }
  return found
}

/** The first cause that holds a question the branch rule reads: itself first, then through facts. */
function causeOf(id: Id, { shelf: { flow, book } }: Scene): Id | undefined {
  const rule = flow.rules.find((one) => one.id === id)
  if (!rule) return undefined
  const direct = new Set<Id>()
  eachLeaf(rule.when, (leaf) => {
    if (leaf.kind === 'is' || leaf.kind === 'has') direct.add(leaf.question)
  })
  for (const questions of [direct, questionsRead(flow, rule.when)]) {
    const cause = book.causes.find((one) => one.questions.some((question) => questions.has(question)))
    if (cause) return cause.id
  }
  return undefined
}

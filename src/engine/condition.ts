// Walking through a condition. What a part means is for the caller to say.
import { indexOf } from './flow-index.ts'
import type { Condition, Flow, Id } from './flow.ts'

/** A condition that is not made of other conditions. */
export type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>

/** Calls `see` with every comparison in the condition, in the order written. */
export function eachLeaf(condition: Condition, see: (leaf: Leaf) => void): void {
  if (condition.kind === 'not') eachLeaf(condition.of, see)
  else if (condition.kind === 'all' || condition.kind === 'any') {
    for (const part of condition.of) eachLeaf(part, see)
  } else see(condition)
}

/** The conditions that decide a fact. */
export function casesOf(flow: Flow, fact: Id): Condition[] {
  return (indexOf(flow).facts.get(fact)?.cases ?? []).map(({ when }) => when)
}

/** Every question a condition can read, through facts. */
export function questionsRead(flow: Flow, condition: Condition, found = new Set<Id>()): Set<Id> {
  eachLeaf(condition, (leaf) => {
    if (leaf.kind === 'is' || leaf.kind === 'has') found.add(leaf.question)
    else if (leaf.kind === 'fact')
      for (const when of casesOf(flow, leaf.fact)) questionsRead(flow, when, found)
  })
  return found
}

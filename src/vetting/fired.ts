// Which rules fire on a bid, and on which things, before any of it is put into words: enough to try hundreds of changes.
import { evaluate } from '../engine/evaluate.ts'
import type { Id } from '../engine/flow.ts'
import type { FindingSeverity, VettingRule } from './book.ts'
import { itemsOf, type Item } from './each.ts'
import type { Scene } from './look.ts'
import type { Sheet } from './sheet.ts'

export interface Fired {
  rule: VettingRule
  /** For a rule that fires once for each thing of a list. */
  items?: readonly Item[]
}

/** The rules that fire, in the order of the book. */
export function fired(scene: Scene, { reading }: Sheet): Fired[] {
  return scene.shelf.book.rules.flatMap((rule): Fired[] => {
    if (evaluate(rule.when, reading) !== 'yes') return []
    return [{ rule, ...(rule.each && { items: itemsOf(rule.each, scene) }) }]
  })
}

/** The same finding has the same key in every bid and every run. */
export function keyOf({ id }: VettingRule, item?: Item): string {
  return item ? `${id} ${item.key}` : id
}

export function isScored(criterion: Id, { terms }: Scene): boolean {
  return terms.criteria.some(({ id }) => id === criterion)
}

/** Where nothing is left to draw a line on, there is still something to ask. */
export function severityOf({ severity, caps }: VettingRule, scene: Scene): FindingSeverity {
  return severity === 'cap' && !caps.some(({ criterion }) => isScored(criterion, scene)) ? 'query' : severity
}

/** A finding by its key, with how grave it is. */
export interface Brief {
  key: string
  severity: FindingSeverity
}

export function briefs(scene: Scene, sheet: Sheet): Brief[] {
  return fired(scene, sheet).flatMap(({ rule, items }) => {
    const severity = severityOf(rule, scene)
    return (items ?? [undefined]).map((item) => ({ key: keyOf(rule, item), severity }))
  })
}

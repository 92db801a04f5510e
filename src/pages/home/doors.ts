// The five ways in, as the home page offers them.
import type { Id } from '../../engine/flow.ts'
import { nameOf } from '../../ui/lines.ts'

/** What the home page has to know of a flow. */
export interface FlowInBrief {
  id: Id
  line: Id
  title: string
  state: 'open' | 'preparing'
}

export interface Door {
  line: Id
  name: string
  /** What the reader wants to know, in a few words. */
  asks: string
  /** Where it leads; a door without an address is not open yet. */
  href?: string
}

/** A door is narrow: where a title is long, or says no more than the name does, these are its words. */
const asks: Readonly<Record<Id, string>> = {
  journey: 'From problem to report',
  background: 'How big is the problem?',
  why: 'Why has it happened?',
}

/** One door for each flow, in the order of the map. */
export function doorsOf(flows: readonly FlowInBrief[]): Door[] {
  return flows.map(({ id, line, title, state }) => ({
    line,
    name: nameOf(line),
    asks: asks[line] ?? title,
    ...(state === 'open' ? { href: `#/${id}` } : {}),
  }))
}

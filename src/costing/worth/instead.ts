// What to do where a ratio is refused, from what the flow leaves open. Nobody leaves with nothing: the cost can always be told.
import type { Advised, Id } from '../../engine/index.ts'

export interface Instead {
  /** A method of the flow; undefined where another line answers first. */
  method?: Id
  /** The line this leads on to. */
  to?: Id
  /** A part of the workspace that does it. */
  part?: 'costs' | 'result' | 'unpriced' | 'judgements'
  text: string
}

interface May {
  ratio: { may: boolean }
  perOutcome: { may: boolean }
  breakEven: { may: boolean }
}

/** The ways that are open, the most useful first. */
export function insteadOf(advised: Advised, { perOutcome, breakEven }: May): Instead[] {
  const open = (id: Id) => {
    const verdict = advised.methods.find((method) => method.id === id)
    return verdict !== undefined && verdict.status !== 'not_feasible'
  }
  const ways: Instead[] = []
  if (breakEven.may)
    ways.push({
      method: 'ec-breakeven',
      part: 'result',
      text: 'Ask the break-even question: how much would it have to achieve to pay for itself, and does that sound possible? It needs no effect.',
    })
  if (perOutcome.may)
    ways.push({
      method: 'ec-cea',
      part: 'result',
      text: 'Say what each result costs, with its range, and leave it to others what a result is worth.',
    })
  if (open('ec-cmin'))
    ways.push({
      method: 'ec-cmin',
      part: 'costs',
      text: 'Compare what the two ways cost. Put what it replaces among the costs, with a minus.',
    })
  ways.push({
    method: 'ec-desc',
    part: 'costs',
    text: 'Describe the cost: how much, in which year, and who pays. That is useful by itself.',
  })
  if (open('ec-cca'))
    ways.push({
      method: 'ec-cca',
      part: 'unpriced',
      text: 'Put what changed beside what it cost, in a table, and claim no credit that nobody has tested.',
    })
  if (open('ec-4e'))
    ways.push({
      method: 'ec-4e',
      part: 'judgements',
      text: 'Judge economy, efficiency, effectiveness and equity in the open, with a reason for each.',
    })
  const onward = advised.advice.flatMap(({ text, to }) => (to ? [{ to, text }] : []))
  return [...onward, ...ways]
}

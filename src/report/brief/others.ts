// Every other method accounted for: what is possible, what was ruled out, and the shortest way back.
import type { Id, Reason, Verdict } from '../../engine/index.ts'
import { causesOf, type Cause } from '../advice/causes.ts'
import { quotesOf, quoteWords } from '../advice/quotes.ts'
import type { Block, ListItem, ReportSection } from '../report.ts'
import type { BriefInput } from './input.ts'
import { judged } from './judged.ts'
import { wayBack } from './way-back.ts'

/** What else was weighed: possible with caveats, then ruled out by cause, each with its shortest way back. */
export function othersSection(input: BriefInput): ReportSection {
  const { flow, advised, library } = input
  const possible = advised.methods.filter(
    ({ id, status }) => status === 'possible' && id !== advised.bestAvailable,
  )
  const out = advised.methods.filter(({ status }) => status === 'not_feasible')
  const name = (id: Id) => library.methods[id]?.name ?? id
  const blocks: Block[] = []
  if (possible.length) {
    blocks.push(
      { kind: 'heading', text: 'Possible, with caveats' },
      {
        kind: 'list',
        items: possible.map((verdict) => ({ label: `${name(verdict.id)}.`, ...against(verdict) })),
      },
    )
  }
  if (out.length) {
    const causes = causesOf(flow, advised, out, 'block')
    blocks.push(
      { kind: 'heading', text: 'Not feasible on these answers' },
      { kind: 'list', items: causes.flatMap((cause) => causeItems(cause, input)) },
    )
  }
  const ways = wayBack(input, [...possible, ...out])
  if (ways.length) {
    blocks.push(
      { kind: 'heading', text: 'What would have to change' },
      {
        kind: 'text',
        text: 'The smallest changes that would bring a method within reach. Facts of the case are never among them.',
      },
      { kind: 'list', items: ways },
    )
  }
  if (blocks.length === 0) blocks.push({ kind: 'text', text: 'No other method comes into play.' })
  return { id: 'others', title: 'What was ruled out, and what would change it', blocks }
}

/** What is held against a method that is possible, with the sources of all of it. */
function against({ reasons }: Verdict): ListItem {
  const caveats = reasons.filter(({ severity, because }) => severity === 'caveat' && because)
  const sources = [...new Set(caveats.flatMap((caveat) => caveat.sources))]
  const text = caveats.map(({ because }) => because).join(' ')
  return { text: judged(text, sources) || 'Some of its questions are still open.', sources }
}

/** An item for each reason: methods that one answer rules out for different reasons do not share a sentence. */
function causeItems({ key, members }: Cause, { flow, library }: BriefInput): ListItem[] {
  const found = new Map<string, { reason: Reason | undefined; names: string[] }>()
  for (const { verdict } of members) {
    const reason = reasonBehind(verdict, key)
    const known = found.get(reason?.because ?? '') ?? { reason, names: [] }
    known.names.push(library.methods[verdict.id]?.name ?? verdict.id)
    found.set(reason?.because ?? '', known)
  }
  return [...found.values()].map(({ reason, names }) => {
    const said = quoteWords(quotesOf(flow, reason?.parts ?? []))
    const parts = [
      reason?.because && judged(reason.because, reason.sources),
      said && `(You said: ${said}.)`,
      reason?.change && `What would change it: ${reason.change}`,
    ]
    return {
      label: `${names.join(', ')}.`,
      text: parts.filter(Boolean).join(' '),
      sources: reason?.sources ?? [],
    }
  })
}

/** What rules the method out on account of this answer, or by this rule. */
function reasonBehind({ reasons }: Verdict, key: string): Reason | undefined {
  const blocks = reasons.filter(({ severity }) => severity === 'block')
  const has = ({ rule, parts }: Reason) => rule === key || parts.some(({ question }) => question === key)
  return blocks.find(has) ?? blocks[0]
}

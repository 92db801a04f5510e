// What is recommended, why, and what it needs.
import type { Verdict } from '../../engine/index.ts'
import { quoteWords } from '../advice/quotes.ts'
import { reasonLines } from '../advice/reason-words.ts'
import type { Block, ListItem, ReportSection } from '../report.ts'
import { listWords } from '../words/method-words.ts'
import type { BriefInput } from './input.ts'
import { judged } from './judged.ts'

const LABELS = { helps: 'For it.', hinders: 'Against it.', blocks: 'Rules it out.', notes: 'Note.' } as const

/** What is recommended, in full. */
export function recommendedSection(input: BriefInput): ReportSection {
  const { advised, library } = input
  const { primary, bestAvailable } = advised
  const first = (id: string) => Number(id === (primary ?? bestAvailable))
  const chosen = advised.methods
    .filter(({ id, status }) => status === 'recommended' || id === bestAvailable)
    .toSorted((a, b) => first(b.id) - first(a.id))
  const blocks = chosen.flatMap((verdict): Block[] => {
    const method = library.methods[verdict.id]
    if (!method) return []
    return [
      {
        kind: 'verdict',
        status: verdict.status,
        title: method.name,
        text: method.plain,
        items: reasonsOf(input, verdict),
      },
      {
        kind: 'facts',
        rows: [
          { label: 'Needs', text: sentences(method.needs) },
          { label: 'Watch for', text: sentences(method.threats) },
          {
            label: 'How many',
            text: judged(method.sample.text, method.sample.sources),
            sources: method.sample.sources,
          },
          { label: 'Data', text: method.data },
          { label: 'Skills', text: method.skills },
          { label: 'Strength', text: method.strength.says },
        ].filter(({ text }) => text),
      },
    ]
  })
  return {
    id: 'recommended',
    title: 'What is recommended, and why',
    blocks: blocks.length ? blocks : [{ kind: 'text', text: 'Nothing fits these answers yet.' }],
  }
}

/** Short points as sentences that follow one another. */
function sentences(points: readonly string[]): string {
  return points.map((point) => (/[.?!]$/.test(point) ? point : `${point}.`)).join(' ')
}

function reasonsOf({ flow, advised, library }: BriefInput, verdict: Verdict): ListItem[] {
  return reasonLines(flow, verdict, advised, library).map(
    ({ points, text, quotes, wayOut, open, sources }) => ({
      label: LABELS[points],
      text: [
        judged(text, sources),
        quotes.length ? `(You said: ${quoteWords(quotes)}.)` : '',
        open.length ? `${listWords(open.map(({ short }) => `“${short}”`))}.` : '',
        wayOut ? `What would change it: ${wayOut}` : '',
      ]
        .filter(Boolean)
        .join(' '),
      sources,
    }),
  )
}

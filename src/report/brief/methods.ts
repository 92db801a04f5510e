// Every method accounted for: what is recommended and what it needs, what is possible, what was ruled out and what would
// change that.
import { whatIf, type Verdict } from '../../engine/index.ts'
import { causesOf } from '../advice/causes.ts'
import { quoteWords } from '../advice/quotes.ts'
import { reasonLines } from '../advice/reason-words.ts'
import { changeRoutes, type ChangeRoute } from '../advice/what-if-words.ts'
import type { Block, ListItem, ReportSection } from '../report.ts'
import { listWords } from '../words/method-words.ts'
import type { BriefInput } from './input.ts'

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
          { label: 'How many', text: method.sample.text },
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

/** What else was weighed: possible with caveats, then ruled out by cause, each with its shortest way back. */
export function othersSection(input: BriefInput): ReportSection {
  const { flow, advised, library } = input
  const possible = advised.methods.filter(
    ({ id, status }) => status === 'possible' && id !== advised.bestAvailable,
  )
  const out = advised.methods.filter(({ status }) => status === 'not_feasible')
  const name = (id: string) => library.methods[id]?.name ?? id
  const blocks: Block[] = []
  if (possible.length) {
    blocks.push({ kind: 'heading', text: 'Possible, with caveats' })
    for (const verdict of possible) {
      blocks.push({ kind: 'list', items: [{ label: `${name(verdict.id)}.`, text: against(verdict) }] })
    }
  }
  if (out.length) {
    blocks.push({ kind: 'heading', text: 'Not feasible on these answers' })
    for (const cause of causesOf(flow, advised, out, 'block')) {
      const said = quoteWords(cause.quotes)
      const methods = cause.members.map(({ verdict }) => name(verdict.id))
      blocks.push({
        kind: 'list',
        items: [
          {
            label: `${methods.join(', ')}.`,
            text: [
              cause.because ??
                [...new Set(cause.members.map(({ because }) => because).filter(Boolean))].join(' '),
              said ? `(You said: ${said}.)` : '',
              cause.change ? `What would change it: ${cause.change}` : '',
            ]
              .filter(Boolean)
              .join(' '),
          },
        ],
      })
    }
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

/** Short points as sentences that follow one another. */
function sentences(points: readonly string[]): string {
  return points.map((point) => (/[.?!]$/.test(point) ? point : `${point}.`)).join(' ')
}

function reasonsOf({ flow, advised, library }: BriefInput, verdict: Verdict): ListItem[] {
  return reasonLines(flow, verdict, advised, library).map(
    ({ points, text, quotes, wayOut, open, sources }) => ({
      label: LABELS[points],
      text: [
        text,
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

function against({ reasons }: Verdict): string {
  const caveats = reasons.filter(({ severity, because }) => severity === 'caveat' && because)
  return caveats.map(({ because }) => because).join(' ') || 'Some of its questions are still open.'
}

/** The easiest route for each method that leads the strongest claims; a handful, or nobody reads them. */
function wayBack({ flow, advised, library }: BriefInput, verdicts: readonly Verdict[]): ListItem[] {
  const level = ({ id }: Verdict) => library.methods[id]?.strength.level ?? 0
  return verdicts
    .toSorted((a, b) => level(b) - level(a))
    .slice(0, 8)
    .flatMap((verdict) => {
      const want = verdict.status === 'possible' ? 'recommended' : 'possible'
      const sets = whatIf(flow, advised.answers, verdict.id, { want, limit: 1 })
      const [route] = changeRoutes(flow, sets, library)
      return route
        ? [{ label: `${library.methods[verdict.id]?.name ?? verdict.id}.`, text: routeText(route) }]
        : []
    })
}

function routeText({ by, changes, thenAsked, reaches, gains, loses }: ChangeRoute): string {
  const steps = changes.map(({ short, from, to }) => `“${short}”, from ‘${from}’ to ‘${to}’`).join(', and ')
  const asked = thenAsked
    .map(({ short, holdsIf }) => ` It holds if the answer to “${short}” is then ${holdsIf}.`)
    .join('')
  const end = reaches === 'recommended' ? 'It would be recommended.' : 'It would be possible, with caveats.'
  const more = [gains && `Also gained: ${gains}.`, loses && `Lost: ${loses}.`].filter(Boolean).join(' ')
  return `${by}: ${steps}. ${end}${asked}${more ? ` ${more}` : ''}`
}

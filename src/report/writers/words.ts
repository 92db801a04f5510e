// The few words that every format shares.
import type { Status } from '../../engine/index.ts'
import type { Report, ReportMeta, ReportSource } from '../report.ts'
import { plainName } from './plain-name.ts'

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  recommended: 'Recommended',
  possible: 'Possible, with caveats',
  not_feasible: 'Not feasible on these answers',
}

const SEEN: Readonly<Record<ReportSource['checked'], string>> = {
  full: '',
  excerpt: ' Seen in part.',
  memory: ' From memory: check before quoting.',
}

/** A source on one line: who, when, what, and how far it was read. */
export function sourceLine({ title, by, year, url, checked }: ReportSource): string {
  const stop = /[.?!]$/.test(title) ? '' : '.'
  return `${by}${year ? ` (${year})` : ''}. ${title}${stop}${SEEN[checked]}${url ? ` ${url}` : ''}`
}

/** The sources of a report, each with its line. */
export function sourceLines({ sources }: Pick<Report, 'sources'>): { id: string; says: string }[] {
  return sources.map((source) => ({ id: source.id, says: sourceLine(source) }))
}

/** A letter goes to somebody outside, and the record of a session tells its own time: nothing in them speaks of how they were made. */
export function isLetter({ kind }: Pick<Report, 'kind'>): boolean {
  return kind === 'bid-letter' || kind === 'bid-debrief' || kind === 'room-record'
}

/** Paper for a room: it is handed out page by page, so it has no contents. */
export function isForRoom({ kind }: Pick<Report, 'kind'>): boolean {
  return kind === 'hand-out' || kind === 'training-pack'
}

/** Numbers of sources, in order, with runs drawn together: "1, 4–9". */
export function refNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : `${from}${to - from > 1 ? '–' : ', '}${to}`))
    .join(', ')
}

/** When a report was made and from what; undefined for a letter. */
export function madeLine({ kind, meta }: Pick<Report, 'kind' | 'meta'>): string | undefined {
  if (isLetter({ kind })) return undefined
  const { version, reviewed, hash } = meta.content
  if (isForRoom({ kind }))
    return `Made on ${dayOf(meta.date)} from the exercise${reviewed ? ` as reviewed on ${dayOf(reviewed)}` : ''} (content code ${hash.slice(0, 8)}).`
  return `Made on ${dayOf(meta.date)} from version ${version} of the questions, reviewed on ${dayOf(reviewed)} (content code ${hash.slice(0, 8)}).`
}

/** A name for the file, of plain letters only. */
export function fileNameOf(
  report: { title: string; meta: Pick<ReportMeta, 'date' | 'evaluation'> },
  extension: string,
): string {
  const plain = plainName(report.meta.evaluation ?? report.title)
  return `${plain || 'report'}-${report.meta.date.slice(0, 10)}.${extension}`
}

/** "22 November 2026". */
export function dayOf(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso.slice(0, 10)
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

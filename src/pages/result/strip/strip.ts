// Which answers helped a method and which hindered it, station by station, and where the labels of the drawing go.
import type { Advised, Flow, Id, Verdict } from '../../../engine/index.ts'
import { questionOf } from '../../../report/words/answer-words.ts'
import { listWords } from '../../../report/words/method-words.ts'
import { capital, numberWord } from '../../../report/advice/wording.ts'

/** helps: an arrow up, above the line; hinders and blocks: an arrow down and a cross, below it; holds: a solid disc. */
export type Mark = 'helps' | 'hinders' | 'blocks' | 'holds'

export interface Station {
  id: Id
  /** The question in a few words. */
  short: string
  marks: readonly Mark[]
}

/** The answers that count, in order, each with what it does to this method. */
export function stationsOf(flow: Flow, { path }: Advised, verdict: Verdict): Station[] {
  const behind = (parts: readonly { question: Id }[]) => new Set(parts.map(({ question }) => question))
  const helps = behind(verdict.supports.flatMap(({ parts }) => parts))
  const against = (severity: 'block' | 'caveat') =>
    behind(verdict.reasons.filter((reason) => reason.severity === severity).flatMap(({ parts }) => parts))
  const [blocks, hinders] = [against('block'), against('caveat')]
  return path.map((id) => ({
    id,
    short: questionOf(flow, id)?.short ?? id,
    marks: [
      ...(helps.has(id) ? (['helps'] as const) : []),
      ...(blocks.has(id) ? (['blocks'] as const) : hinders.has(id) ? (['hinders'] as const) : []),
    ],
  }))
}

/** The drawing in a sentence, and again with every question named. */
export function stripWords(stations: readonly Station[]): { brief: string; full: string } {
  const marked = (mark: Mark) => stations.filter(({ marks }) => marks.includes(mark))
  const groups = [
    { of: marked('helps'), did: 'helped' },
    { of: marked('hinders'), did: 'hindered' },
    { of: marked('blocks'), did: 'ruled it out' },
  ].filter(({ of }) => of.length > 0)
  const counts = groups.map(({ of, did }) => `${numberWord(of.length)} ${did}`)
  const named = groups.map(
    ({ of, did }) => `${capital(did)}: ${listWords(of.map(({ short }) => `“${short}”`))}.`,
  )
  const brief = counts.length
    ? `Of your ${stations.length} answers, ${listWords(counts)}.`
    : 'None of your answers bears on it.'
  return { brief, full: [brief, ...named].join(' ') }
}

export interface Label {
  id: Id
  text: string
  /** Where its stem stands. */
  x: number
  /** Where the text begins, ends or has its middle. */
  at: number
  anchor: 'start' | 'end' | 'middle'
  /** 0 is the row nearest to the line. */
  row: number
}

/** About how wide a text is at 14 pixels; generous, so that labels never touch. */
function textWidth(text: string): number {
  return text.length * 7.2 + 10
}

/** From where to where a label reaches. */
export function reach({ at, anchor, text }: Pick<Label, 'at' | 'anchor' | 'text'>): [number, number] {
  const width = textWidth(text)
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
  return [left, left + width]
}

/** On the left half of the drawing flags fly to the right, on the right half to the left. */
const ANCHORS = { left: ['start', 'middle', 'end'], right: ['end', 'middle', 'start'] } as const

/**
 * Places labels over their stations in at most `rows` rows, like flags on their poles: none over another, none over the
 * stem of another. What finds no room is left out, for the words beside the drawing say it as well.
 * @param wanted from left to right
 * @param width of the drawing, in pixels
 */
export function placeLabels(
  wanted: readonly { id: Id; text: string; x: number }[],
  width: number,
  rows: number,
): Label[] {
  const placed: Label[] = []
  // From the middle outwards, so that each flag flies over those already there.
  const fromMiddle = wanted.toSorted((a, b) => Math.abs(a.x - width / 2) - Math.abs(b.x - width / 2))
  for (const { id, text, x } of fromMiddle) {
    const ways = Array.from({ length: rows }, (_, row) =>
      ANCHORS[x < width / 2 ? 'left' : 'right'].map((anchor): Label => {
        const at = anchor === 'start' ? x - 4 : anchor === 'end' ? x + 4 : x
        return { id, text, x, at, anchor, row }
      }),
    ).flat()
    const found = ways.find((label) => {
      const [left, right] = reach(label)
      return left >= -2 && right <= width + 2 && placed.every((other) => !clash(label, other))
    })
    if (found) placed.push(found)
  }
  return placed
}

function clash(a: Label, b: Label): boolean {
  const [left, right] = reach(a)
  const [from, to] = reach(b)
  if (a.row === b.row) return left < to && from < right
  const [near, far] = a.row < b.row ? [a, b] : [b, a]
  const [start, end] = reach(near)
  return far.x > start - 3 && far.x < end
}

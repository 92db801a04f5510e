// What happens when, in weeks from today, against the day the answer is needed. A solid line is as long as is likely,
// a dotted one is how far it could slip.
import type { Picture } from '../report.ts'
import { cut, drawing, element, INK, line, RULE, SOFT, text } from './svg.ts'

export interface TimeRow {
  label: string
  /** Weeks from today. */
  start: number
  end: number
  latest: number
}

const WIDTH = 640
const LABELS = 200
const ROW = 34

/** Draws the rows. @param deadline weeks from today @param colour of the line, as #rrggbb */
export function timelinePicture(
  rows: readonly TimeRow[],
  { deadline, colour, says }: { deadline?: number; colour: string; says: string },
): Picture {
  const most = Math.max(1, deadline ?? 0, ...rows.map(({ latest }) => latest))
  const step = [4, 13, 26, 52, 104, 260].find((weeks) => most / weeks <= 7) ?? 520
  const height = rows.length * ROW + 58
  const bottom = rows.length * ROW + 20
  const x = (week: number) => LABELS + ((WIDTH - LABELS - 16) * Math.max(0, week)) / most
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
  const parts = [
    ...ticks.flatMap((week) => [
      line(x(week), 12, x(week), bottom, { stroke: RULE }),
      text(x(week), bottom + 18, week === 0 ? 'today' : timeWords(week), {
        'text-anchor': week === 0 ? 'start' : 'middle',
        'font-size': 13,
        fill: SOFT,
      }),
    ]),
    ...rows.flatMap(({ label, start, end, latest }, index) => {
      const y = index * ROW + 32
      return [
        text(0, y + 5, cut(label, 31)),
        line(x(end), y, x(latest), y, { stroke: colour, 'stroke-width': 4, 'stroke-dasharray': '2 5' }),
        line(x(start), y, Math.max(x(end), x(start) + 2), y, { stroke: colour, 'stroke-width': 8 }),
        element('circle', { cx: x(start), cy: y, r: 5, fill: '#ffffff', stroke: INK, 'stroke-width': 2.4 }),
        line(x(end), y - 8, x(end), y + 8, { 'stroke-width': 3 }),
      ]
    }),
    ...(deadline === undefined
      ? []
      : [
          line(x(deadline), 8, x(deadline), bottom, { 'stroke-width': 3 }),
          text(Math.min(x(deadline), WIDTH - 4), bottom + 36, 'answer needed', {
            'text-anchor': x(deadline) > WIDTH - 60 ? 'end' : 'middle',
            'font-weight': 700,
            'font-size': 13,
          }),
        ]),
  ]
  return { svg: drawing(WIDTH, height, ...parts), width: WIDTH, height, says }
}

function timeWords(weeks: number): string {
  if (weeks % 52 === 0) return weeks === 52 ? '1 year' : `${weeks / 52} years`
  return weeks % 13 === 0 ? `${(weeks / 13) * 3} months` : `${weeks} weeks`
}

// A flow's map as a file of its own: light, with a title and a description, for a slide, a page or a wall.
import type { Flow, Id } from '../../engine/flow.ts'
import type { FlowDrawing, MapWords } from '../../engine/flow-map.ts'
import { drawnAs } from '../../engine/map/drawn.ts'
import { plannedMap } from './flow-map.ts'

/** Ink and line colours as in the app, on white. */
const COLOURS: Readonly<Record<Id, string>> = {
  journey: '#00695f',
  background: '#1b5cae',
  why: '#94297c',
  works: '#bc370a',
  value: '#755600',
}
const HEAD = 92
const SIDE = 28

/** The flow as an SVG document. */
export function flowSvg(flow: Flow): string {
  const { drawing } = drawnAs(plannedMap(flow), 'wide')
  const { title, questions } = flow
  const colour = COLOURS[flow.line] ?? '#12201d'
  const width = drawing.width + 2 * SIDE
  const height = drawing.height + HEAD + SIDE
  const branches = drawing.tracks.length - 1
  const desc = `${questions.length} stops in their order and ${branches} side tracks, each with the answers that lead to it. The end: ${flow.terminus}. The same in words: flow map ${flow.id}.`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escape(title)}</title>
<desc id="desc">${escape(desc)}</desc>
<style>
  svg { background: #fff; font: 14px Commissioner, 'Segoe UI', system-ui, Arial, sans-serif }
  text { fill: #12201d }
  .line, .past { fill: none; stroke: ${colour} }
  .past { stroke-width: 3 }
  .mark { fill: #fff; stroke: #12201d; stroke-width: 3.2 }
  .head { font-size: 30px; font-weight: 700; letter-spacing: -0.02em }
  .key, .when { fill: #465652 }
  .name { font-size: 17px; font-weight: 650 }
</style>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${SIDE}" y="46" class="head">${escape(title)}</text>
<text x="${SIDE}" y="72" class="key">Everybody starts at the top. Where a track leaves, it says who is sent that way; everybody else goes straight on. A capsule is shared with other lines, a dot for each.</text>
<g transform="translate(${SIDE} ${HEAD})">
${drawing.tracks.flatMap(({ past }) => past.map(({ d }) => `<path class="past" d="${d}"/>`)).join('\n')}
${drawing.tracks.map(({ d }) => stroke(d, flow.line)).join('\n')}
<path class="line" stroke-width="5" d="M${drawing.start.x - 12} ${drawing.start.y}h24"/>
<path class="line" stroke-width="7" d="M${drawing.end.x - 13} ${drawing.end.y}h26"/>
${drawing.tracks.map(({ says }) => (says ? words(says, 'when', 19) : '')).join('\n')}
${drawing.stops.map((stop) => mark(stop, flow)).join('\n')}
${words(drawing.end.name, 'name', 21)}
</g>
</svg>
`
}

/** One stretch in the pattern of its line, so that it can be told apart in black and white. */
function stroke(d: string, line: Id): string {
  const path = (style: string) => `<path class="line" d="${d}" ${style}/>`
  const gap = (style: string) => `<path d="${d}" fill="none" stroke="#fff" ${style}/>`
  if (line === 'value')
    return (
      path('stroke-width="2"') + path('stroke-width="8" stroke-linecap="round" stroke-dasharray="0 10.2"')
    )
  if (line === 'why') return path('stroke-width="8" stroke-dasharray="13.4 3.6"')
  if (line === 'background') return path('stroke-width="8"') + gap('stroke-width="3"')
  if (line === 'journey') return path('stroke-width="8"') + gap('stroke-width="1.6" stroke-dasharray="8 5.4"')
  return path('stroke-width="8"')
}

function mark({ id, x, y, reach, name }: FlowDrawing['stops'][number], flow: Flow): string {
  const question = flow.questions.find((each) => each.id === id)
  const others = (question?.lines ?? []).filter((line) => line !== flow.line)
  const shape = others.length
    ? `<rect class="mark" x="${x - 9.5}" y="${y - 9.5}" width="${reach + 9.5}" height="19" rx="9.5"/>${[
        flow.line,
        ...others,
      ]
        .map(
          (line, i) => `<circle cx="${x + i * 6.5}" cy="${y}" r="2.7" fill="${COLOURS[line] ?? '#12201d'}"/>`,
        )
        .join('')}`
    : `<circle class="mark" cx="${x}" cy="${y}" r="6.8"/>`
  return `<g data-stop="${escape(id)}"><title>${escape(question?.text ?? id)}</title>${shape}${words(name, 'name', 21)}</g>`
}

function words({ rows, x, y }: MapWords, kind: string, leading: number): string {
  return rows
    .map((row, at) => `<text x="${x}" y="${y + at * leading}" class="${kind}">${escape(row)}</text>`)
    .join('')
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

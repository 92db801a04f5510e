// A flow drawn as a line of stations, one for each question, with a thread from every question to those that are
// asked because of it. For editors and trainers; the outline says the same in words.
import { questionsRead, type Condition, type Flow, type Id } from '../engine/index.ts'
import { conditionInWords } from './condition-words.ts'

const ROW = 58
const TOP = 96
const LINE_X = 250
const LABEL_X = 278
const WIDTH = 980
/** Longer conditions are cut on the drawing and told in full by the station's title. */
const LONGEST = 92

/** The flow as an SVG document. */
export function flowDrawing(flow: Flow): string {
  const { title, terminus, questions } = flow
  const order = new Map(questions.map(({ id }, index) => [id, index]))
  const y = (index: number) => TOP + (index + 1) * ROW
  const bottom = y(questions.length)

  const threads = questions.flatMap(({ ask }, to) => {
    if (!ask) return []
    const named = new Set(questionsNamed(ask))
    return [...questionsRead(flow, ask)].map((id) => thread(y(order.get(id) ?? 0), y(to), named.has(id)))
  })
  const stations = questions.map(({ text, short, ask, lines }, index) => {
    const words = ask ? `Asked if ${conditionInWords(ask, flow)}` : ''
    const shared = lines.filter((line) => line !== flow.line)
    const also = shared.length ? `Shared with ${shared.join(', ')}` : ''
    const notes = [words, also].filter(Boolean)
    return [
      `<g><title>${escape([text, ...notes].join('. '))}</title>`,
      `<circle cx="${LINE_X}" cy="${y(index)}" r="${shared.length ? 10 : 7}" class="${shared.length ? 'shared' : 'own'}"/>`,
      `<text x="${LABEL_X}" y="${y(index) + 1}" class="name">${index + 1}. ${escape(short)}</text>`,
      notes.length
        ? `<text x="${LABEL_X}" y="${y(index) + 19}" class="note">${escape(cut(notes.join('. ')))}</text>`
        : '',
      '</g>',
    ].join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 60}" width="${WIDTH}" role="img" aria-labelledby="title desc">
<title id="title">${escape(title)}</title>
<desc id="desc">${questions.length} questions in the order they are asked. Threads lead from a question to those asked because of it; dotted ones by way of a fact.</desc>
<style>
  svg { background: #fff; color: #16222e; font: 15px system-ui, sans-serif }
  .line { stroke: currentColor; stroke-width: 6; stroke-linecap: round }
  .thread { fill: none; stroke: currentColor; stroke-width: 1.5; opacity: 0.6 }
  .far { stroke-dasharray: 1 4; opacity: 0.3 }
  .own { fill: currentColor }
  .shared { fill: #fff; stroke: currentColor; stroke-width: 4 }
  .title { font-size: 26px; font-weight: 700; fill: currentColor }
  .name { font-weight: 600; fill: currentColor; dominant-baseline: middle }
  .note { font-size: 12px; fill: currentColor; opacity: 0.75 }
  .end { fill: currentColor; font-weight: 700 }
</style>
<text x="32" y="48" class="title">${escape(title)}</text>
${threads.join('\n')}
<line x1="${LINE_X}" y1="${TOP}" x2="${LINE_X}" y2="${bottom}" class="line"/>
<rect x="${LINE_X - 16}" y="${TOP - 4}" width="32" height="8" fill="currentColor"/>
${stations.join('\n')}
<rect x="${LINE_X - 16}" y="${bottom - 4}" width="32" height="8" fill="currentColor"/>
<text x="${LABEL_X}" y="${bottom + 5}" class="end">${escape(terminus)}</text>
</svg>
`
}

/** A bow on the left of the line: the further apart, the wider. */
function thread(from: number, to: number, direct: boolean): string {
  const wide = LINE_X - Math.min(220, 24 + (to - from) * 0.22)
  return `<path class="thread${direct ? '' : ' far'}" d="M${LINE_X} ${from} C${wide} ${from} ${wide} ${to} ${LINE_X} ${to}"/>`
}

/** Questions the condition names itself, not by way of a fact. */
function questionsNamed(condition: Condition): Id[] {
  if (condition.kind === 'is' || condition.kind === 'has') return [condition.question]
  if (condition.kind === 'not') return questionsNamed(condition.of)
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(questionsNamed) : []
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

// A flow drawn as a line of stations, one for each question, with a thread from every question to those that are
// asked because of it. For editors and trainers; the outline says the same in words.
import {
  questionsRead,
  type Condition,
  type Fact,
  type Flow,
  type Id,
  type Question,
} from '../engine/index.ts'
import { conditionInWords } from './condition-words.ts'

const TOP = 104
const LINE_X = 230
const LABEL_X = 262
const WIDTH = 1040
/** A station with its name; every row of its condition below. */
const NAME_ROW = 44
const NOTE_ROW = 18
/** Letters in a row of a condition. */
const LONGEST = 100
/** Ink and line colours as in the app, on white: a drawing is for a page or a slide. */
const COLOURS: Readonly<Record<Id, string>> = {
  journey: '#00695f',
  background: '#1b5cae',
  why: '#94297c',
  works: '#bc370a',
  value: '#755600',
}

/** The flow as an SVG document. */
export function flowDrawing(flow: Flow): string {
  const { title, terminus, questions } = flow
  const order = new Map(questions.map(({ id }, index) => [id, index]))
  const notes = questions.map((question) => wrapped(noteOf(question, flow)))
  const heights = notes.map((rows) => NAME_ROW + rows.length * NOTE_ROW)
  const y = (index: number) => TOP + 40 + heights.slice(0, index).reduce((sum, height) => sum + height, 0)
  const bottom = y(questions.length)
  const facts = factsNamed(flow).map(
    ({ id, says }, i) =>
      `<text x="32" y="${bottom + 76 + i * 22}" class="note">${escape(`${id}: ${says}`)}</text>`,
  )

  const threads = questions.flatMap(({ ask }, to) => {
    if (!ask) return []
    const named = new Set(questionsNamed(ask))
    return [...questionsRead(flow, ask)].map((id) => thread(y(order.get(id) ?? 0), y(to), named.has(id)))
  })
  const stations = questions.map(({ text, short, lines }, index) => {
    const shared = lines.length > 1
    const rows = (notes[index] ?? []).map(
      (row, i) =>
        `<text x="${LABEL_X}" y="${y(index) + 24 + i * NOTE_ROW}" class="note">${escape(row)}</text>`,
    )
    return [
      `<g><title>${escape(text)}</title>`,
      `<circle cx="${LINE_X}" cy="${y(index)}" r="${shared ? 10 : 6}" class="${shared ? 'shared' : 'own'}"/>`,
      `<text x="${LABEL_X}" y="${y(index) + 5}" class="name">${index + 1}. ${escape(short)}</text>`,
      ...rows,
      '</g>',
    ].join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 60 + (facts.length ? 30 + facts.length * 22 : 0)}" width="${WIDTH}" role="img" aria-labelledby="title desc">
<title id="title">${escape(title)}</title>
<desc id="desc">${questions.length} stops in their order. Threads lead from a question to those asked because of it; dotted ones by way of a fact.</desc>
<style>
  svg { background: #fff; color: #12201d; font: 15px Commissioner, 'Segoe UI', system-ui, sans-serif }
  text { fill: #12201d }
  .line { stroke: ${COLOURS[flow.line] ?? '#12201d'}; stroke-width: 9 }
  .bar { fill: ${COLOURS[flow.line] ?? '#12201d'} }
  .thread { fill: none; stroke: #12201d; stroke-width: 1.4 }
  .far { stroke: #73827d; stroke-width: 1; stroke-dasharray: 1 4; opacity: 0.55 }
  .own, .shared { fill: #fff; stroke: #12201d; stroke-width: 3 }
  .title { font-size: 28px; font-weight: 700 }
  .name, .end { font-size: 16px; font-weight: 650 }
  .note, .key { font-size: 14px; fill: #465652 }
</style>
<text x="32" y="46" class="title">${escape(title)}</text>
<text x="32" y="74" class="key">A large ring is shared with other lines. A thread leads to a question asked because of an answer; dotted, by way of a fact.</text>
${threads.join('\n')}
<line x1="${LINE_X}" y1="${TOP}" x2="${LINE_X}" y2="${bottom}" class="line"/>
<rect x="${LINE_X - 12}" y="${TOP - 2}" width="24" height="5" class="bar"/>
${stations.join('\n')}
<rect x="${LINE_X - 13}" y="${bottom - 3}" width="26" height="7" class="bar"/>
<text x="${LABEL_X}" y="${bottom + 6}" class="end">${escape(terminus)}</text>
${facts.length ? `<text x="32" y="${bottom + 52}" class="name">What the facts mean</text>` : ''}
${facts.join('\n')}
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

/** The facts that decide which questions are asked. */
function factsNamed({ questions, facts }: Flow): readonly Fact[] {
  const named = new Set(questions.flatMap(({ ask }) => (ask ? factsIn(ask) : [])))
  return facts.filter(({ id }) => named.has(id))
}

function factsIn(condition: Condition): Id[] {
  if (condition.kind === 'fact') return [condition.fact]
  if (condition.kind === 'not') return factsIn(condition.of)
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(factsIn) : []
}

/** When the question is asked, and who shares it. */
function noteOf({ ask, lines }: Question, flow: Flow): string {
  const shared = lines.filter((line) => line !== flow.line)
  const parts = [
    ...(ask ? [`Asked if ${conditionInWords(ask, flow)}.`] : []),
    ...(shared.length ? [`Shared with ${shared.join(', ')}.`] : []),
  ]
  return parts.join(' ')
}

function wrapped(text: string): string[] {
  const rows: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const row = rows.at(-1)
    if (row !== undefined && `${row} ${word}`.length <= LONGEST) rows[rows.length - 1] = `${row} ${word}`
    else rows.push(word)
  }
  return rows
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

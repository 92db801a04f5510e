// What was tried beside the answers and not taken over: which answers, where they would lead, and what would move.
import { advise, sameAnswer, type Answers, type Flow, type Id, type Status } from '../../engine/index.ts'
import { headline } from '../advice/headline.ts'
import type { Block, ReportSection } from '../report.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import type { BriefInput } from './input.ts'

const STANDS: Readonly<Record<Status | 'unseen', string>> = {
  recommended: 'recommended',
  possible: 'possible, with caveats',
  not_feasible: 'not feasible',
  unseen: 'not in play',
}

/** The section on what was tried; null where nothing is. What was taken over is an answer like any other and told as one. */
export function triedSection({ flow, library, advised, tried = {} }: BriefInput): ReportSection | null {
  const lines = triedLines(flow, advised.answers, tried)
  if (lines.length === 0) return null
  const then = advise(flow, { ...advised.answers, ...tried })
  const would = headline(flow, then, library)
  const standing = (methods: typeof then.methods, method: Id) =>
    methods.find(({ id }) => id === method)?.status ?? ('unseen' as const)
  const moves = flow.methods.flatMap(({ id }) => {
    const name = library.methods[id]?.name
    const [now, later] = [standing(advised.methods, id), standing(then.methods, id)]
    return name && now !== later ? [[name, STANDS[now], STANDS[later]]] : []
  })
  const blocks: Block[] = [
    {
      kind: 'text',
      text: 'These answers were tried beside the real ones. They were not taken over, and nothing else in this brief counts on them.',
    },
    {
      kind: 'table',
      caption: 'Answers tried',
      columns: [
        { title: 'Question', width: 4 },
        { title: 'Answer', width: 4 },
        { title: 'Tried instead', width: 4 },
      ],
      rows: lines,
      rowHeads: true,
    },
    { kind: 'text', text: `With them: ${[would.title, would.then].filter(Boolean).join(' ')}` },
    moves.length > 0
      ? {
          kind: 'table',
          caption: 'Methods that would move',
          columns: [
            { title: 'Method', width: 5 },
            { title: 'Now', width: 3 },
            { title: 'Then', width: 3 },
          ],
          rows: moves,
          rowHeads: true,
        }
      : { kind: 'text', text: 'No method would move.' },
  ]
  return { id: 'tried', title: 'What if', blocks }
}

/** What was said and what was tried, question by question; an answer that was given already is no trial. */
function triedLines(flow: Flow, answers: Answers, tried: Answers): string[][] {
  return flow.questions.flatMap(({ id }) => {
    const question = questionOf(flow, id)
    const [from, to] = [answers[id], tried[id]]
    if (!question || to === undefined || sameAnswer(from, to)) return []
    return [
      [question.text, from === undefined ? 'None' : answerText(question, from), answerText(question, to)],
    ]
  })
}

// The short answer, and the answers it rests on.
import { headline } from '../advice/headline.ts'
import { factLines } from '../advice/fact-lines.ts'
import { layers } from '../advice/package.ts'
import { ELSEWHERE, layerWords } from '../advice/package-words.ts'
import { overrideWords } from '../advice/override-words.ts'
import { stabilityWords } from '../advice/moving-words.ts'
import { tier } from '../advice/tier.ts'
import { pyramidPicture } from '../drawings/pyramid.ts'
import type { Block, ReportSection } from '../report.ts'
import { answerText, isUnsure, questionOf } from '../words/answer-words.ts'
import { colourOf, type BriefInput } from './input.ts'

/** The verdict in two sentences, a choice against it if there is one, and the facts behind it. */
export function answerSection(input: BriefInput): ReportSection {
  const { flow, advised, library, override, stability } = input
  const { title, then, lead } = headline(flow, advised, library)
  const against = override && overrideWords(flow, advised, library, override)
  const blocks: Block[] = [
    { kind: 'lead', text: [title, then].filter(Boolean).join(' ') },
    { kind: 'text', text: lead },
    ...(against
      ? [
          {
            kind: 'note' as const,
            title: against.title,
            text: `${against.stands} The advice was: ${against.advice} The reason given${against.day ? ` on ${against.day}` : ''}: ${against.reason}`,
            tone: 'warning' as const,
          },
        ]
      : []),
    ...advised.doubts.map(({ says, sources }) => ({
      kind: 'note' as const,
      title: 'Worth another look.',
      text: says,
      tone: 'information' as const,
      ...(sources.length && { sources }),
    })),
    {
      kind: 'facts',
      // Time has a section of its own, which knows more.
      rows: factLines(flow, advised)
        .filter(({ label }) => label !== 'Time')
        .map(({ label, value }) => ({ label, text: value })),
    },
    ...(stability ? [{ kind: 'text' as const, text: stabilityWords(stability) }] : []),
  ]
  return { id: 'answer', title: 'The short answer', blocks }
}

/** What was said, question by question, with the notes; what was not known is marked. */
export function situationSection({ flow, advised, notes }: BriefInput): ReportSection {
  const rows = advised.path.flatMap((id) => {
    const question = questionOf(flow, id)
    const answer = advised.answers[id]
    if (!question || answer === undefined) return []
    const unsure = isUnsure(question, answer) ? ' (to find out)' : ''
    return [[question.text, `${answerText(question, answer)}${unsure}`, notes[id] ?? '']]
  })
  const noted = rows.some(([, , note]) => note)
  const told = new Set(rows.map(([text]) => text))
  const loose = Object.entries(notes).flatMap(([id, note]) => {
    const text = questionOf(flow, id)?.text
    return note.trim() && !(text !== undefined && told.has(text))
      ? [{ label: text ?? 'A question no longer asked', text: note }]
      : []
  })
  return {
    id: 'situation',
    title: 'What this rests on',
    blocks: [
      {
        kind: 'text',
        text: 'Everything below follows from these answers. If one is wrong, the advice may change with it.',
      },
      {
        kind: 'table',
        caption: 'Questions and answers',
        columns: [
          { title: 'Question', width: 5 },
          { title: 'Answer', width: 4 },
          ...(noted ? [{ title: 'Note', width: 3 }] : []),
        ],
        rows: rows.map((row) => (noted ? row : row.slice(0, 2))),
        rowHeads: true,
      },
      ...(loose.length
        ? [
            { kind: 'heading' as const, text: 'Notes on questions that do not count here' },
            { kind: 'facts' as const, rows: loose },
          ]
        : []),
    ],
  }
}

/** The layers of the package, with a picture; none where the flow has no package to show. */
export function packageSection({ flow, advised, library }: BriefInput): ReportSection | null {
  const built = layers(flow, advised, library)
  if (!built.some(({ rung }) => rung === 'minimum')) return null
  const rows = built.map((layer) => ({ ...layer, ...layerWords(layer, advised, library) }))
  const says = rows.map(({ title, told }) => `${title}: ${told}.`).join(' ')
  const matters = tier(flow, advised, built)
  return {
    id: 'package',
    title: 'The package',
    blocks: [
      ...(matters ? [{ kind: 'text' as const, text: `${matters.says}. ${matters.so}` }] : []),
      {
        kind: 'figure',
        caption: 'The package, each layer resting on the one below',
        picture: pyramidPicture(
          rows.map(({ title, named, stands, status }) => ({ title, text: named, word: stands, status })),
          { colour: colourOf(flow), says },
        ),
      },
      {
        kind: 'list',
        items: rows.map(({ title, status, text, why }) => ({
          label: `${title}.`,
          text: [text, status === 'elsewhere' ? ELSEWHERE : why].filter(Boolean).join(' '),
        })),
      },
    ],
  }
}

// The first parts of a pack: how to use it, what is known, what is asked.
import { overrideWords } from '../advice/override-words.ts'
import { RUNGS } from '../advice/package.ts'
import type { Block } from '../report.ts'
import { answerText, isUnsure, questionOf } from '../words/answer-words.ts'
import { countWords } from '../words/count-words.ts'
import { listWords } from '../words/method-words.ts'
import type { Scene } from './scene.ts'

/** What is not settled, for whoever sends the pack. */
export function useBlocks({ input, words }: Scene): Block[] {
  const { flow, advised, library, override } = input
  const against = override && overrideWords(flow, advised, library, override)
  const open = advised.gaps.flatMap((id) => questionOf(flow, id)?.short ?? [])
  const kept = words.keepBack
    .filter((id) => advised.answers[id] !== undefined)
    .flatMap((id) => questionOf(flow, id)?.short ?? [])
  return [
    ...(open.length
      ? [
          {
            kind: 'note' as const,
            title: 'Not finished.',
            text: `${countWords(open.length, 'question is', 'questions are')} still open, and the pack may change with ${open.length === 1 ? 'it' : 'them'}: ${listWords(open.map((short) => `“${short}”`))}.`,
            tone: 'warning' as const,
          },
        ]
      : []),
    ...(against
      ? [
          {
            kind: 'note' as const,
            title: against.title,
            text: `${against.stands} The advice was: ${against.advice} Your reason${against.day ? ` on ${against.day}` : ''}: ${against.reason} The prices and weeks in this pack are those of the design that was advised.`,
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
    ...(kept.length
      ? [
          {
            kind: 'text' as const,
            text: `Kept out of what bidders see: your notes, and your ${kept.length === 1 ? 'answer' : 'answers'} to ${listWords(kept.map((short) => `“${short}”`))}.`,
          },
        ]
      : []),
  ]
}

/** The answers that bidders may see, as facts of the case. */
export function backgroundBlocks({ input, words }: Scene): Block[] {
  const { flow, advised } = input
  const rows = advised.path.flatMap((id) => {
    const question = questionOf(flow, id)
    const answer = advised.answers[id]
    if (!question || answer === undefined || words.keepBack.includes(id)) return []
    const unsure = isUnsure(question, answer) ? ' (to find out)' : ''
    return [[question.text, `${answerText(question, answer)}${unsure}`]]
  })
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'The facts we go on',
      columns: [
        { title: 'What we were asked', width: 5 },
        { title: 'What we answered', width: 5 },
      ],
      rows,
      rowHeads: true,
    },
  ]
}

/** The question each part of the package answers, the strongest claims first. */
export function questionsBlocks({ input, methods }: Scene): Block[] {
  const { library } = input
  const asked = methods.flatMap((id) => library.methods[id] ?? [])
  if (asked.length === 0) return []
  const layered = asked.some(({ rung }) => rung === 'minimum')
  const rank = (rung: string) => RUNGS.findIndex((each) => each.rung === rung)
  const inOrder = layered ? asked.toSorted((a, b) => rank(a.rung) - rank(b.rung)) : asked
  const layerOf = (rung: string) => RUNGS[rank(rung)]?.title ?? ''
  return [
    {
      kind: 'table',
      caption: 'Questions, and what answers them',
      columns: [
        { title: 'Question', width: 6 },
        { title: 'Answered by', width: 4 },
        ...(layered ? [{ title: 'Layer', width: 2 }] : []),
      ],
      rows: inOrder.map(({ answers, name, rung }) => [answers, name, ...(layered ? [layerOf(rung)] : [])]),
      rowHeads: true,
    },
  ]
}

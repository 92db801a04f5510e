// The papers that lie on the tables: hand-outs, the answer sheet, and cards to cut out.
import type { AnswerSheet, CardSet, Handout, HandoutReader } from '../../engine/index.ts'
import type { Block, ReportSection } from '../report.ts'

export const FOR_WHOM: Readonly<Record<HandoutReader, string>> = {
  person: 'One each',
  table: 'One for each table',
  half_a: 'The first half of the room only',
  half_b: 'The second half of the room only',
  trainer: 'You alone',
}

/** One hand-out. What is made up says so at its top. */
export function handoutSection({ id, title, for: whom, invented, blocks }: Handout): ReportSection {
  const warned: Block[] = [
    ...(whom === 'half_a' || whom === 'half_b' || whom === 'trainer'
      ? [
          {
            kind: 'note' as const,
            text: `${FOR_WHOM[whom]}. Do not pass it on.`,
            tone: 'information' as const,
          },
        ]
      : []),
    ...(invented
      ? [
          {
            kind: 'note' as const,
            title: 'Made up',
            text: 'for this exercise. Nobody real is meant.',
            tone: 'information' as const,
          },
        ]
      : []),
  ]
  return { id: `paper-${id}`, title, newPage: true, blocks: [...warned, ...blocks] }
}

/** The answer sheet: lines to write on, boxes to tick. */
export function sheetSection({ title, intro, questions }: AnswerSheet): ReportSection {
  return {
    id: 'paper-sheet',
    title,
    newPage: true,
    blocks: [
      ...(intro === undefined ? [] : [{ kind: 'text' as const, text: intro }]),
      { kind: 'blank', label: 'Table or name', lines: 1 },
      ...questions.flatMap(({ ask, lines, options }): Block[] => [
        ...(options.length
          ? ([
              { kind: 'heading', text: ask },
              { kind: 'checklist', items: options.map((text) => ({ text })) },
            ] satisfies Block[])
          : []),
        ...(lines > 0 ? [{ kind: 'blank' as const, label: options.length ? 'Because' : ask, lines }] : []),
      ]),
    ],
  }
}

/** A set of cards, with what to do with them above. */
export function cardsSection({ id, title, how, cards }: CardSet): ReportSection {
  return {
    id: `paper-${id}`,
    title: `Cards to cut out: ${title}`,
    newPage: true,
    blocks: [
      { kind: 'text', text: how },
      { kind: 'cards', items: cards },
    ],
  }
}

// What to settle before the pack is sent: screening, open questions, risks, steps.
import { tasks } from '../advice/unknown-words.ts'
import type { Block } from '../report.ts'
import { lowerFirst, questionOf } from '../words/answer-words.ts'
import { listWords } from '../words/method-words.ts'
import { applies, becauseOf, filled, restsOn, waitingFor } from './applies.ts'
import type { Scene } from './scene.ts'
import { shelved } from './tables.ts'

/** Only what applies, each item with the answer that makes it apply and who can settle it. */
export function checklistBlocks(scene: Scene): Block[] {
  const { checklist, groups } = scene.words
  const shelves = shelved(checklist, groups.checklist, scene)
  const waiting = waitingFor(checklist, scene).flatMap((id) => questionOf(scene.input.flow, id)?.short ?? [])
  return [
    ...shelves.flatMap(({ title, items }): Block[] => [
      { kind: 'heading', text: title },
      {
        kind: 'checklist',
        items: items.map((item) => ({
          text: item.text,
          hint: `${becauseOf(item, scene)} To settle it: ${lowerFirst(item.who)}.`,
        })),
      },
    ]),
    ...(waiting.length
      ? [
          {
            kind: 'note' as const,
            title: 'More may apply.',
            text: `Not answered yet: ${listWords(waiting.map((short) => `“${short}”`))}. What hangs on that is not listed.`,
            tone: 'warning' as const,
          },
        ]
      : []),
    ...restsOn(shelves.flatMap(({ items }) => items)),
  ]
}

/** What to find out, and what could go wrong with what is asked for. */
export function findOutBlocks({ input, lead, methods }: Scene): Block[] {
  const { flow, advised, library } = input
  const open = tasks(flow, advised, null, library)
  const spoilt = library.methods[lead ?? methods[0] ?? '']
  return [
    ...(open.length
      ? [
          {
            kind: 'table' as const,
            caption: 'Still open',
            columns: [
              { title: 'Question', width: 4 },
              { title: 'How', width: 5 },
              { title: 'Who', width: 2 },
              { title: 'By when', width: 2 },
            ],
            rows: open.map(({ title, text, hard }) => [title, `${hard ? 'First. ' : ''}${text}`, '', '']),
            rowHeads: true,
          },
        ]
      : [{ kind: 'text' as const, text: 'Nothing is left to find out.' }]),
    ...(spoilt && spoilt.threats.length
      ? [
          { kind: 'heading' as const, text: `What can spoil ${spoilt.noun}` },
          {
            kind: 'table' as const,
            caption: 'Risks, and what you will do about them',
            columns: [
              { title: 'Risk', width: 5 },
              { title: 'What you will do', width: 5 },
              { title: 'Who', width: 2 },
            ],
            rows: spoilt.threats.map((threat) => [threat, '', '']),
            rowHeads: true,
          },
        ]
      : []),
  ]
}

/** What to do, with room for who and when. */
export function stepsBlocks(scene: Scene): Block[] {
  const section = scene.words.sections.find(({ part }) => part === 'steps')
  const steps = [...(section?.opening ?? []), ...(section?.closing ?? [])].flatMap((passage) =>
    passage.as === 'step' && applies(passage, scene) ? (filled(passage.text, scene.slots) ?? []) : [],
  )
  if (steps.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Who does what by when',
      columns: [
        { title: 'Step', width: 7 },
        { title: 'Who', width: 2 },
        { title: 'By when', width: 2 },
      ],
      rows: steps.map((step) => [step, '', '']),
      rowHeads: true,
    },
  ]
}

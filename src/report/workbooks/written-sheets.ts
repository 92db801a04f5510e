// The sheets of what readers put in themselves: answers with notes, kept calculations, the logic model and value for
// money. Text as the brief has it, so that both say the same.
import type { Block, ListItem } from '../report.ts'
import { answerText, isUnsure, questionOf } from '../words/answer-words.ts'
import type { BriefInput } from '../brief/input.ts'
import type { Cell, Sheet } from '../workbook.ts'
import { dayOf } from '../writers/words.ts'
import { bold } from './rows.ts'

export const ANSWERS = 'Answers and notes'
export const KEPT = 'Calculations'
export const LOGIC = 'Logic model'
export const WORTH = 'Value for money'

/** Every answer that counts, and every note, also on questions that do not count here. */
export function answersSheet({ flow, advised, notes, tried = {} }: BriefInput): Sheet {
  const said = advised.path.filter((id) => advised.answers[id] !== undefined)
  const noted = Object.keys(notes).filter((id) => notes[id]?.trim() && !said.includes(id))
  const trying = Object.keys(tried).length > 0
  const text = (id: string, answer = advised.answers[id]) => {
    const question = questionOf(flow, id)
    return question && answer !== undefined ? answerText(question, answer) : ''
  }
  return {
    name: ANSWERS,
    says: 'What everything in this workbook rests on. An answer that is changed here changes nothing: change it in the tool.',
    columns: [
      { title: 'Question', width: 50 },
      { title: 'Answer', width: 44 },
      { title: 'Known?', width: 14 },
      ...(trying ? [{ title: 'Tried instead', width: 30 }] : []),
      { title: 'Note', width: 60 },
    ],
    rows: [...said, ...noted].map((id): Cell[] => {
      const question = questionOf(flow, id)
      const answer = advised.answers[id]
      const counts = said.includes(id) && question && answer !== undefined
      return [
        bold(question?.text ?? 'A question no longer asked'),
        counts ? answerText(question, answer) : 'Does not count here',
        counts ? (isUnsure(question, answer) ? 'To find out' : 'Yes') : null,
        ...(trying ? [text(id, tried[id]) || null] : []),
        notes[id]?.trim() || null,
      ]
    }),
    freeze: true,
  }
}

/** Calculations kept with the evaluation, a row for each figure; null where none are. */
export function keptSheet({ kept }: BriefInput): Sheet | null {
  if (kept.length === 0) return null
  return {
    name: KEPT,
    says: 'Calculations kept with this evaluation, as they were shown on the day.',
    columns: [
      { title: 'What it says', width: 70 },
      { title: 'Figure', width: 40 },
      { title: 'Comes to', width: 30 },
      { title: 'Kept on', width: 20 },
    ],
    rows: kept.flatMap(({ sentence, figures, at }): Cell[][] => [
      [bold(sentence), null, null, dayOf(at)],
      ...figures.map(({ label, text }): Cell[] => [null, label, text, null]),
    ]),
    freeze: true,
  }
}

/** The logic model; null where there is none. */
export function logicSheet({ logic }: BriefInput): Sheet | null {
  return sheetOf(
    LOGIC,
    'The logic model as the brief has it: boxes, arrows with their reasons, assumptions and risks.',
    logic,
  )
}

/** Value for money; null where nothing was put in. */
export function worthSheet({ worth }: BriefInput): Sheet | null {
  return sheetOf(
    WORTH,
    'The figures as the brief has them. To change one, change it in the tool: what may be added up, and what may not, is decided there.',
    worth,
  )
}

function sheetOf(name: string, says: string, blocks: readonly Block[]): Sheet | null {
  if (blocks.length === 0) return null
  return {
    name,
    says,
    columns: [30, 60, 30, 36, 18, 18].map((width, index) => ({
      title: ['Part', 'What'][index] ?? '',
      width,
    })),
    rows: blocks.flatMap(rowsOf),
  }
}

/** A block as rows: names in the first column, sentences in the second, tables across. */
function rowsOf(block: Block): Cell[][] {
  const items = (list: readonly ListItem[]) => list.map(({ label, text }): Cell[] => [label ?? null, text])
  switch (block.kind) {
    case 'lead':
    case 'text':
      return [[null, block.text]]
    case 'heading':
      return [[], [bold(block.text)]]
    case 'list':
      return items(block.items)
    case 'facts':
      return items(block.rows)
    case 'table':
      return [
        [],
        [bold(block.caption)],
        block.columns.map(({ title }) => bold(title)),
        ...block.rows.map((row): Cell[] => [...row]),
      ]
    case 'figure':
      return [[block.caption, block.picture.says]]
    case 'note':
      return [[block.title ?? null, block.text]]
    case 'verdict':
      return [[bold(block.title), block.text], ...items(block.items)]
    case 'cards':
      return block.items.map(({ title, text }): Cell[] => [title, text])
    case 'blank':
      return [[block.label, { blank: true }]]
    case 'checklist':
      return items(block.items)
  }
}

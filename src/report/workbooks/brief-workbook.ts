// The workbook that goes with a brief or a pack: costs that can be worked out again, and sheets to fill in.
import type { DocumentWords } from '../../engine/documents.ts'
import { overrideWords } from '../advice/override-words.ts'
import type { BriefInput } from '../brief/index.ts'
import { sceneOf } from '../pack/scene.ts'
import type { Cell, Sheet, Workbook } from '../workbook.ts'
import { dayOf } from '../writers/words.ts'
import { COSTS, costsSheet } from './costs-sheet.ts'
import { bold } from './rows.ts'
import { TIMETABLE, timetableSheet } from './timetable-sheet.ts'
import {
  ANSWERS,
  answersSheet,
  KEPT,
  keptSheet,
  LOGIC,
  logicSheet,
  WORTH,
  worthSheet,
} from './written-sheets.ts'
import { DATA, dataSheet, FIND_OUT, findOutSheet, KPIS, kpiSheet } from './word-sheets.ts'

/** What each sheet is for, on the first of them. */
const ABOUT: Readonly<Record<string, string>> = {
  [COSTS]:
    'The sum behind the price, a line each. Shaded quantities, rates and shares may be changed; amounts, subtotals and totals follow.',
  [DATA]: 'Minimum records: inputs, activities, spend, outcomes and key dates, with room for the first year.',
  [KPIS]: 'Measures to choose from, each with its balancing measure, and room for baseline, range and owner.',
  [FIND_OUT]: 'What is still to find out, and what could go wrong, with room for who and by when.',
  [ANSWERS]: 'The answers that all of this rests on, with your notes.',
  [KEPT]: 'Calculations kept with this evaluation.',
  [LOGIC]: 'Boxes, arrows with their reasons, assumptions and risks.',
  [WORTH]: 'Costs, outcomes and judgements, and what may be said about them.',
  [TIMETABLE]: 'Phases in weeks. Shaded lengths may be changed; what comes after moves.',
}

/** Makes the workbook. Pure. Sheets of money and time are left out where there are no prices. */
export function makeWorkbook(input: BriefInput, words: DocumentWords): Workbook {
  const { flow, library, costs, name, date } = input
  const scene = sceneOf(input, words)
  const sheets = [
    ...(costs ? [costsSheet(costs, library)] : []),
    dataSheet(scene),
    kpiSheet(scene),
    findOutSheet(scene),
    ...(costs?.timeline.phases.length ? [timetableSheet(costs.timeline)] : []),
    answersSheet(input),
    ...[keptSheet(input), logicSheet(input), worthSheet(input)].filter((sheet) => sheet !== null),
  ]
  const title = name ?? flow.title
  const subtitle = `Made on ${dayOf(date)} from version ${flow.version} of the questions, reviewed on ${dayOf(flow.reviewed.date)} (content code ${flow.hash.slice(0, 8)})`
  return { title, subtitle, sheets: [readMe(input, sheets), ...sheets] }
}

function readMe(
  { flow, advised, name, date, link, costs, override, library }: BriefInput,
  sheets: readonly Sheet[],
): Sheet {
  const against = override && overrideWords(flow, advised, library, override)
  const facts: Cell[][] = [
    ...(name ? [['Evaluation', name]] : []),
    ['Question', flow.title],
    ['Made on', dayOf(date)],
    [
      'Content',
      `Version ${flow.version} of the questions, reviewed ${dayOf(flow.reviewed.date)}, ${flow.hash.slice(0, 8)}`,
    ],
    ...(link ? [['Reopen these answers', link]] : []),
    [
      'Shaded cells',
      'Figures there may be changed, and everything that hangs on them is worked out again. Empty ones are room for what only you know.',
    ],
    ...(costs
      ? [
          [
            'Prices',
            `Pounds at ${costs.estimate.priceYear} prices. They are estimates: low and high are as much a part of them as the figure in the middle.`,
          ],
          ['Not in the prices', costs.estimate.leftOut.join(' ')],
        ]
      : []),
    ...(against
      ? [
          [
            'Against the advice',
            `${against.title} ${against.stands} The advice was: ${against.advice} The reason given${against.day ? ` on ${against.day}` : ''}: ${against.reason}${costs ? ' Prices and weeks are those of the design that was advised.' : ''}`,
          ],
        ]
      : []),
  ]
  return {
    name: 'Read me',
    says: 'What is in this workbook, and what may be changed.',
    columns: [
      { title: 'Sheet', width: 24 },
      { title: 'What it is for', width: 96 },
    ],
    rows: [
      ...sheets.map((sheet): Cell[] => [bold(sheet.name), ABOUT[sheet.name] ?? sheet.says]),
      [],
      ...facts.map(([label, text]): Cell[] => [typeof label === 'string' ? bold(label) : null, text ?? null]),
    ],
  }
}

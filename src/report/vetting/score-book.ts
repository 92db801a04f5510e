// The score book and moderation record: everything that was marked, agreed, found and changed, with totals and places that a
// spreadsheet works out again by itself.
import { agreement, bidsInOrder, compare, marksMayBeSeen, termsNow } from '../../vetting/index.ts'
import type { Cell, Sheet, Workbook } from '../workbook.ts'
import { bold } from '../workbooks/rows.ts'
import { dayOf } from '../writers/words.ts'
import { PEOPLE_DECIDE, type PapersInput } from './input.ts'
import { veiled } from './names.ts'
import { gatesSheet, marksSheet, moderationSheet, totalsSheet } from './sheets/marks.ts'
import type { BookScene } from './sheets/scene.ts'
import { auditSheet, findingsSheet, termsSheet, versionsSheet } from './sheets/record.ts'

/** Makes the workbook. Pure. Marks that may not be seen yet are not in it. */
export function makeScoreBook(input: PapersInput): Workbook {
  const { desk, shelf } = input
  const mayBeSeen = marksMayBeSeen(desk)
  const seen = mayBeSeen ? desk : { ...desk, sheets: [], moderations: [] }
  const scene: BookScene = {
    input: { ...input, desk: seen },
    bids: bidsInOrder(desk),
    criteria: termsNow(desk.commission).criteria,
    compared: compare(seen, shelf),
  }
  const sheets = [
    termsSheet(scene),
    ...(seen.sheets.length ? [marksSheet(scene)] : []),
    moderationSheet(scene),
    totalsSheet(scene),
    gatesSheet(scene),
    findingsSheet(scene),
    versionsSheet(scene),
    auditSheet(scene),
  ]
  const { flow, book } = shelf
  const subtitle = `Made on ${dayOf(input.date)} from version ${flow.version} of the questions (${flow.hash.slice(0, 8)}) and the criteria of ${dayOf(book.reviewed)} (${book.hash.slice(0, 8)})`
  const workbook = {
    title: `Score book: ${desk.commission.title}`,
    subtitle,
    sheets: [readMe(scene, sheets, mayBeSeen), ...sheets],
  }
  return veiled(workbook, desk)
}

function readMe({ input: { desk }, bids }: BookScene, sheets: readonly Sheet[], seen: boolean): Sheet {
  const agreed = agreement(desk)
  const facts: [string, string][] = [
    ['Commission', desk.commission.title],
    ['Bids', String(bids.length)],
    [
      'Marked by',
      seen ? desk.sheets.map(({ marker }) => marker).join(', ') : 'Nobody’s marks may be seen yet',
    ],
    ...(agreed ? [['Agreement', [agreed.says, ...agreed.warnings].join(' ')] as [string, string]] : []),
    [
      'Order of bids',
      desk.draw
        ? `Drawn by chance on ${dayOf(desk.draw.at)}, seed ${desk.draw.seed}. It says nothing about them.`
        : 'Not drawn. Bids stand in an order that nobody chose.',
    ],
    ...(desk.namesHidden
      ? [
          [
            'Names',
            'Hidden. Full names were replaced in what people typed; a nickname or half a name was not. Read it before you pass it on.',
          ] as [string, string],
        ]
      : []),
    ['Who decides', PEOPLE_DECIDE],
  ]
  return {
    name: 'Read me',
    says: 'What is in this workbook. Points, totals, spreads and places are formulas: they follow the marks and weights.',
    columns: [
      { title: 'Sheet', width: 24 },
      { title: 'What it is for', width: 96 },
    ],
    rows: [
      ...sheets.map(({ name, says }): Cell[] => [bold(name), says]),
      [],
      ...facts.map(([label, text]): Cell[] => [bold(label), text]),
    ],
  }
}

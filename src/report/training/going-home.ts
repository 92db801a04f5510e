// The last two papers: what people take home, with the way to their own result, and the form that asks what they thought.
import type { Exercise } from '../../engine/index.ts'
import { drawing, element } from '../drawings/svg.ts'
import type { Block, Picture, ReportSection } from '../report.ts'

/** An address that others can open, and its QR code: rows of squares, dark where true. */
export interface LeaveCode {
  link: string
  rows: readonly (readonly boolean[])[] | null
}

/** Where each person goes on by themselves. Without an address that others can open, it says how to find the place. */
export function leaveSection({ leave, learn }: Exercise, code: LeaveCode | undefined): ReportSection {
  return {
    id: 'paper-leave',
    title: 'Take it home',
    newPage: true,
    blocks: [
      { kind: 'lead', text: leave.text },
      ...(code
        ? ([
            ...(code.rows
              ? [{ kind: 'figure' as const, caption: 'Scan to begin', picture: qrPicture(code.rows) }]
              : []),
            { kind: 'text', text: code.link, follow: true },
          ] satisfies Block[])
        : ([
            {
              kind: 'text',
              text: 'Open Thinking Professionals, and choose the line that your trainer names.',
            },
          ] satisfies Block[])),
      {
        kind: 'text',
        text: 'It is free. There is no account, nothing you type leaves your device, and it works without a network once it has been opened.',
      },
      { kind: 'heading', text: 'Now I can' },
      { kind: 'checklist', items: learn.map((text) => ({ text })) },
      { kind: 'blank', label: 'My own question', lines: 2 },
      { kind: 'blank', label: 'What my result said, in one sentence', lines: 2 },
      { kind: 'blank', label: 'What would have to change, and who I shall ask', lines: 2 },
    ],
  }
}

/** What people thought, on one page and without a name. */
export function feedbackSection({ title, learn }: Exercise): ReportSection {
  return {
    id: 'paper-feedback',
    title: 'What did you think?',
    newPage: true,
    blocks: [
      { kind: 'text', text: `${title}. No name, please. Two minutes are enough.` },
      {
        kind: 'table',
        caption: 'After this session I can … (tick one in each row)',
        columns: [
          { title: 'I can …', width: 6 },
          { title: 'not yet' },
          { title: 'partly' },
          { title: 'yes' },
        ],
        rows: learn.map((text) => [text, '☐', '☐', '☐']),
        rowHeads: true,
      },
      {
        kind: 'table',
        caption: 'How was it? (tick one in each row)',
        columns: [
          { title: 'For me it was …', width: 6 },
          { title: 'too little' },
          { title: 'right' },
          { title: 'too much' },
        ],
        rows: ['Time', 'Difficulty', 'Talking', 'Listening'].map((text) => [text, '☐', '☐', '☐']),
        rowHeads: true,
      },
      { kind: 'blank', label: 'What I shall do differently at work', lines: 3 },
      { kind: 'blank', label: 'What was unclear, or missing', lines: 3 },
      { kind: 'blank', label: 'What did not feel right', lines: 2 },
    ],
  }
}

const SQUARE = 6
const QUIET = 4

/** The code as a picture for documents: dark on white, with the quiet border that scanners need. */
function qrPicture(rows: readonly (readonly boolean[])[]): Picture {
  const side = (rows.length + 2 * QUIET) * SQUARE
  const dark = rows
    .flatMap((row, y) =>
      row.flatMap((on, x) =>
        on ? [`M${(x + QUIET) * SQUARE} ${(y + QUIET) * SQUARE}h${SQUARE}v${SQUARE}h-${SQUARE}z`] : [],
      ),
    )
    .join('')
  return {
    svg: drawing(side, side, element('path', { d: dark, fill: '#000000', 'shape-rendering': 'crispEdges' })),
    width: side,
    height: side,
    says: 'A QR code that opens the address written below it.',
  }
}

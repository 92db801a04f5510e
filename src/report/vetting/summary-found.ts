// The parts of the summary that say why: gates and conditions, reasons for marks, and what is still open on each bid.
import { bidsInOrder, isStanding, nameOf, termsNow, vet, type Compared } from '../../vetting/index.ts'
import type { Block, ReportSection } from '../report.ts'
import { listWords } from '../words/method-words.ts'
import { GATE_WORDS, sentence, SEVERITY_WORDS, titleOf, whoAndWhen, type PapersInput } from './input.ts'

const text = (words: string): Block => ({ kind: 'text', text: words })

/** Gates that were raised or decided, and awards that would be conditional. */
export function gatesSection(input: PapersInput, compared: readonly Compared[]): ReportSection {
  const rows = compared.flatMap(({ name, scored }) => [
    ...scored.gates
      .filter(({ proposed, decision }) => proposed !== 'clear' || decision)
      .map(({ criterion, because, decision }) => [
        name,
        titleOf(input, criterion),
        because ? sentence(because) : 'Nothing stood against it.',
        decision
          ? `${GATE_WORDS[decision.decided]}. ${decision.because?.trim() ? sentence(decision.because) : ''}`.trim()
          : 'Still to be decided',
        decision ? whoAndWhen(decision) : '–',
      ]),
    ...scored.conditions.map((criterion) => [
      name,
      titleOf(input, criterion),
      'It was marked 0, and much is at stake.',
      'By rule: an award only on a condition.',
      '–',
    ]),
  ])
  const columns = [
    { title: 'Bid', width: 3 },
    { title: 'Criterion', width: 3 },
    { title: 'What stands against it', width: 5 },
    { title: 'Decided, and why', width: 6 },
    { title: 'Decided by', width: 3 },
  ]
  return {
    id: 'gates',
    title: 'Gates and conditions',
    blocks: rows.length
      ? [
          {
            kind: 'table',
            caption: 'What a bid has to reach, and what was decided',
            columns,
            rows,
            rowHeads: true,
          },
        ]
      : [],
  }
}

/** Every mark above the line of a finding: which line, who went over it, when and why. */
export function overLineSection(input: PapersInput, compared: readonly Compared[]): ReportSection {
  const { desk, shelf } = input
  const rows = compared.flatMap(({ bid: id, name, scored, withdrawn }) => {
    const bid = desk.bids.find((one) => one.id === id)
    if (!bid || withdrawn) return []
    const { findings } = vet(desk.commission, bid, shelf)
    return scored.rows.flatMap(({ criterion, mark, cap, because }) => {
      if (mark === undefined || !cap || mark <= cap.at) return []
      const drawnBy = findings.find(({ key }) => key === cap.finding)?.title
      return [
        [
          name,
          titleOf(input, criterion),
          `${cap.at}${drawnBy ? `: ${drawnBy}` : ''}`,
          String(mark),
          because?.trim() ? sentence(because) : 'No reason is on record.',
          markedBy(desk, id, criterion),
        ],
      ]
    })
  })
  return {
    id: 'over-line',
    title: 'Marks above a line',
    blocks: rows.length
      ? [
          text(
            'A finding draws a line that a mark should not cross without a reason. People went over these:',
          ),
          {
            kind: 'table',
            caption: 'Lines that were crossed, by whom and why',
            columns: [
              { title: 'Bid', width: 3 },
              { title: 'Criterion', width: 3 },
              { title: 'Line', width: 4 },
              { title: 'Mark', align: 'right', width: 2 },
              { title: 'Reason', width: 6 },
              { title: 'Decided by', width: 3 },
            ],
            rows,
            rowHeads: true,
          },
        ]
      : [],
  }
}

/** Who gave the mark that counts: whoever agreed it, or the only marker. */
function markedBy({ moderations, sheets }: PapersInput['desk'], bid: string, criterion: string): string {
  const agreed = moderations.findLast((one) => one.bid === bid && one.criterion === criterion)
  if (agreed) return whoAndWhen(agreed)
  const [only] = sheets
  if (!only) return '–'
  return only.finished ? whoAndWhen({ by: only.marker, at: only.finished }) : only.marker
}

/** Why marks were agreed as they were, a table for each bid: the last word on each, with what each marker had given. */
export function reasonsSection(input: PapersInput): ReportSection {
  const { desk } = input
  const { criteria } = termsNow(desk.commission)
  const markers = desk.sheets.map(({ marker }) => marker)
  const tables = bidsInOrder(desk).flatMap((bid): Block[] => {
    const rows = criteria.flatMap(({ id }) => {
      const last = desk.moderations.findLast((one) => one.bid === bid.id && one.criterion === id)
      if (!last?.because.trim()) return []
      const given = markers.map((marker) => last.given[marker] ?? '–').join(', ')
      return [[titleOf(input, id), given, String(last.mark), sentence(last.because), whoAndWhen(last)]]
    })
    if (!rows.length) return []
    return [
      {
        kind: 'table',
        caption: nameOf(desk, bid),
        columns: [
          { title: 'Criterion', width: 4 },
          { title: 'Given', width: 2 },
          { title: 'Agreed', align: 'right', width: 2 },
          { title: 'Reason', width: 7 },
          { title: 'Decided by', width: 4 },
        ],
        rows,
        rowHeads: true,
      },
    ]
  })
  return {
    id: 'reasons',
    title: 'Why marks were agreed',
    blocks: tables.length
      ? [
          text(
            `Marks that were agreed with a reason, bid by bid. Those given before stand in this order: ${listWords(markers)}.`,
          ),
          ...tables,
        ]
      : [],
  }
}

/** What the rules still find on each bid as it was entered; notes are counted only. */
export function findingsSection({ desk, shelf }: PapersInput): ReportSection {
  const bids = bidsInOrder(desk).filter(isStanding)
  return {
    id: 'findings',
    title: 'What is still open on each bid',
    blocks: bids.length
      ? [
          text(
            'Found by rule on the bids as they stand on the desk. An answer that is entered there clears what it settles.',
          ),
          ...bids.flatMap((bid): Block[] => {
            const { findings } = vet(desk.commission, bid, shelf)
            const grave = findings.filter(({ severity }) => severity !== 'note')
            return [
              { kind: 'heading', text: nameOf(desk, bid) },
              grave.length
                ? {
                    kind: 'list',
                    items: grave.map(({ severity, title, seen }) => ({
                      label: `${SEVERITY_WORDS[severity]}: ${title}.`,
                      text: sentence(seen),
                    })),
                  }
                : text('Nothing that has to be asked or settled.'),
            ]
          }),
        ]
      : [],
  }
}

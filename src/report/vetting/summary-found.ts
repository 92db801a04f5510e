// The parts of the summary that say why: gates and conditions, reasons for marks, and what is still open on each bid.
import { bidsInOrder, isStanding, nameOf, termsNow, vet, type Compared } from '../../vetting/index.ts'
import type { Block, ReportSection } from '../report.ts'
import { dayOf } from '../writers/words.ts'
import { GATE_WORDS, sentence, SEVERITY_WORDS, titleOf, type PapersInput } from './input.ts'

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
        decision ? GATE_WORDS[decision.decided] : 'Still to be decided',
        decision?.because?.trim() ? sentence(decision.because) : '',
      ]),
    ...scored.conditions.map((criterion) => [
      name,
      titleOf(input, criterion),
      'It was marked 0, and much is at stake.',
      'An award only on a condition',
      '',
    ]),
  ])
  const columns = [
    { title: 'Bid', width: 3 },
    { title: 'Criterion', width: 3 },
    { title: 'What stands against it', width: 7 },
    { title: 'Decided', width: 3 },
    { title: 'Why', width: 4 },
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

/** Why marks were agreed as they were: the last word on each, with what each marker had given. */
export function reasonsSection(input: PapersInput): ReportSection {
  const { desk } = input
  const { criteria } = termsNow(desk.commission)
  const rows = bidsInOrder(desk).flatMap((bid) =>
    criteria.flatMap(({ id }) => {
      const last = desk.moderations.findLast((one) => one.bid === bid.id && one.criterion === id)
      if (!last?.because.trim()) return []
      return [
        [
          nameOf(desk, bid),
          titleOf(input, id),
          Object.values(last.given).join(', '),
          String(last.mark),
          sentence(last.because),
          `${last.by}, ${dayOf(last.at)}`,
        ],
      ]
    }),
  )
  return {
    id: 'reasons',
    title: 'Why marks were agreed',
    blocks: rows.length
      ? [
          {
            kind: 'table',
            caption: 'Marks that were agreed with a reason',
            columns: [
              { title: 'Bid', width: 3 },
              { title: 'Criterion', width: 3 },
              { title: 'Given', width: 2 },
              { title: 'Agreed', align: 'right', width: 2 },
              { title: 'Reason', width: 6 },
              { title: 'By', width: 3 },
            ],
            rows,
            rowHeads: true,
          },
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

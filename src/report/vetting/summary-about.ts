// The parts of the summary that speak of the commission and of the marking, and of no bid by itself.
import type { Answer } from '../../engine/index.ts'
import {
  agreement,
  circumstancesNow,
  decidedUnevenly,
  nameOf,
  rerun,
  termsNow,
  tierOf,
  type Compared,
} from '../../vetting/index.ts'
import type { Block, ReportSection } from '../report.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import { countWords } from '../words/count-words.ts'
import { dayOf } from '../writers/words.ts'
import { sentence, TIER_WORDS, titleOf, type PapersInput } from './input.ts'

const text = (words: string): Block => ({ kind: 'text', text: words })

/** What stands open before anybody can decide. */
export function shortSection({ desk, shelf }: PapersInput, compared: readonly Compared[]): ReportSection {
  const placed = compared.filter(({ place }) => place !== undefined).length
  const open = compared.flatMap(({ scored }) => scored.gates.filter((gate) => gate.open)).length
  const reasons = compared.flatMap(({ scored }) => scored.rows.filter((row) => row.needsReason)).length
  const left = [
    ...(placed < compared.length
      ? [
          `${countWords(compared.length - placed, 'bid has', 'bids have')} no place: marks are missing, or a gate was decided as not met`,
        ]
      : []),
    ...(open ? [`${countWords(open, 'gate is', 'gates are')} still to be decided`] : []),
    ...decidedUnevenly(desk).map(
      ({ criterion }) =>
        `After a fact was put right, ${titleOf({ shelf }, criterion).toLowerCase()} was decided again for some bids only`,
    ),
    ...(reasons
      ? [`${countWords(reasons, 'mark stands', 'marks stand')} above a line without a reason`]
      : []),
  ]
  return {
    id: 'short',
    title: 'Where it stands',
    blocks: [
      {
        kind: 'lead',
        text: compared.length
          ? `${countWords(compared.length, 'bid')} for “${desk.commission.title}”. ${placed === compared.length ? 'All are marked and have a place.' : placed ? `${placed} of them ${placed === 1 ? 'has' : 'have'} a place so far.` : 'None has a place yet.'}`
          : `There is no bid for “${desk.commission.title}” on the desk yet.`,
      },
      ...(left.length
        ? [
            text('Before anybody decides:'),
            { kind: 'list' as const, items: left.map((one) => ({ text: sentence(one) })) },
          ]
        : []),
    ],
  }
}

/** The circumstances every bid is held against, in words. */
export function askedSection({ desk, shelf }: PapersInput): ReportSection {
  const { commission } = desk
  const { answers, version } = circumstancesNow(commission)
  const terms = termsNow(commission)
  const tier = tierOf(shelf, circumstancesNow(commission), terms.tier)
  const rows = shelf.flow.questions.flatMap(({ id, text: asked }) => {
    const said = inWords({ shelf }, id, answers[id])
    return said ? [[asked, said]] : []
  })
  return {
    id: 'asked',
    title: 'What was asked',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'Commission', text: commission.title },
          { label: 'Question', text: shelf.flow.title },
          {
            label: 'What is at stake',
            text: `${TIER_WORDS[tier.value]}${terms.tier ? `, decided by you: ${terms.tier.because}` : tier.from === 'assumed' ? ', assumed: the answers do not say' : ''}`,
          },
          ...(terms.contractMonths === undefined
            ? []
            : [{ label: 'Contract', text: countWords(terms.contractMonths, 'month') }]),
          {
            label: 'Locked',
            text: commission.locked
              ? `${dayOf(commission.locked.at)}, by ${commission.locked.by}`
              : 'Not yet: bids should be opened only when it is',
          },
          { label: 'Facts', text: `Version ${version}` },
        ],
      },
      ...(rows.length
        ? [
            {
              kind: 'table' as const,
              caption: 'Our own answers, alike for every bid',
              columns: [
                { title: 'Question', width: 5 },
                { title: 'Answer', width: 4 },
              ],
              rows,
              rowHeads: true,
            },
          ]
        : []),
    ],
  }
}

/** Who marked, on what, and how far they agreed. */
export function markingSection(input: PapersInput): ReportSection {
  const { desk } = input
  const { criteria, gates, version } = termsNow(desk.commission)
  const agreed = agreement(desk)
  return {
    id: 'marking',
    title: 'How it was marked',
    blocks: [
      text(
        desk.sheets.length
          ? `${countWords(desk.sheets.length, 'person marked', 'people marked')} every bid alone: ${desk.sheets.map(({ marker }) => marker).join(', ')}. ${desk.moderations.length ? 'Marks were then agreed, with a reason where they differed.' : desk.sheets.length > 1 ? 'Marks have not been agreed yet.' : ''}`.trim()
          : 'Nobody’s marks may be seen yet.',
      ),
      ...(agreed ? [text([agreed.says, ...agreed.warnings].map(sentence).join(' '))] : []),
      {
        kind: 'table',
        caption: `Criteria and weights, version ${version}`,
        columns: [
          { title: 'Criterion', width: 5 },
          { title: 'Weight', align: 'right', width: 2 },
          { title: 'Most points', align: 'right', width: 2 },
          { title: 'Gate', width: 3 },
        ],
        rows: criteria.map(({ id, weight }) => [
          titleOf(input, id),
          String(weight),
          String(3 * weight),
          gates.includes(id) ? 'Yes' : '',
        ]),
        rowHeads: true,
      },
      text(input.shelf.book.ties.says),
    ],
  }
}

/** Facts put right and terms changed, each with its reason; and what the last correction did to every bid. */
export function changesSection(input: PapersInput): ReportSection {
  const { desk, shelf } = input
  const { circumstances, terms } = desk.commission
  const facts = circumstances.flatMap(({ correction: one }) =>
    one
      ? [
          [
            questionOf(shelf.flow, one.question)?.text ?? one.question,
            inWords(input, one.question, one.from ?? undefined) || 'No answer',
            inWords(input, one.question, one.to),
            sentence(one.because),
            `${one.by}, ${dayOf(one.at)}`,
          ],
        ]
      : [],
  )
  const changes = terms.flatMap(({ version, change }) =>
    change
      ? [
          [
            `Version ${version}`,
            change.because.trim() ? sentence(change.because) : 'Before bids were opened.',
            `${change.by}, ${dayOf(change.at)}`,
          ],
        ]
      : [],
  )
  const effects = rerun(desk, shelf).map(({ bid, gone, come }) => {
    const found = desk.bids.find(({ id }) => id === bid)
    return {
      text: `${found ? nameOf(desk, found) : bid}: ${countWords(gone.length, 'finding')} went, ${come.length} came.`,
    }
  })
  const blocks: Block[] = []
  if (facts.length)
    blocks.push(
      {
        kind: 'table',
        caption: 'Facts that were put right, for every bid alike',
        columns: ['Question', 'It was', 'It is', 'Why', 'By'].map((title) => ({ title, width: 3 })),
        rows: facts,
        rowHeads: true,
      },
      text('What the last of them changed:'),
      { kind: 'list', items: effects },
    )
  if (changes.length)
    blocks.push({
      kind: 'table',
      caption: 'Changes of criteria and weights',
      columns: [
        { title: 'Version', width: 2 },
        { title: 'Why', width: 6 },
        { title: 'By', width: 3 },
      ],
      rows: changes,
      rowHeads: true,
    })
  return { id: 'changes', title: 'What was changed on the way', blocks }
}

function inWords({ shelf }: Pick<PapersInput, 'shelf'>, id: string, answer: Answer | undefined): string {
  const question = questionOf(shelf.flow, id)
  return question && answer !== undefined ? answerText(question, answer) : ''
}

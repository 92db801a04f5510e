// The parts of the summary that speak of the commission and of the marking, and of no bid by itself.
import type { Answer } from '../../engine/index.ts'
import {
  agreement,
  circumstancesNow,
  decidedUnevenly,
  termsNow,
  tierOf,
  type Commission,
  type Compared,
  type Vetting,
} from '../../vetting/index.ts'
import type { Block, ReportSection } from '../report.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import { countWords } from '../words/count-words.ts'
import { listWords } from '../words/method-words.ts'
import { dayOf } from '../writers/words.ts'
import { sentence, TIER_WORDS, titleOf, whoDid, type PapersInput } from './input.ts'
import { decidedStakes } from './terms-words.ts'

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
    const said = saidWords({ shelf }, id, answers[id])
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
            text: stakesWords(commission, tier),
          },
          ...(terms.contractMonths === undefined
            ? []
            : [{ label: 'Contract', text: countWords(terms.contractMonths, 'month') }]),
          {
            label: 'Locked',
            text: commission.locked
              ? `${dayOf(commission.locked.at)}, by ${whoDid(commission.locked.by)}`
              : 'Not yet: bids should be opened only when it is',
          },
          {
            label: 'Facts',
            text:
              version === 1
                ? 'As they were when bids were invited'
                : `Version ${version}: ${countWords(version - 1, 'fact was', 'facts were')} put right since`,
          },
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

/** How much is at stake; where people decided otherwise than the answers have it, who did and why. */
function stakesWords(commission: Commission, { value, from }: Vetting['tier']): string {
  const decided = decidedStakes(commission)
  if (!decided?.tier)
    return `${TIER_WORDS[value]}${from === 'assumed' ? ', assumed: the answers do not say' : ''}`
  const { tier, change } = decided
  return `${TIER_WORDS[value]}. ${change ? `Decided by ${whoDid(change.by)} on ${dayOf(change.at)}` : 'Decided as the commission was opened'}: ${sentence(tier.because)}`
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
          ? `${countWords(desk.sheets.length, 'person marked', 'people marked')} every bid alone: ${listWords(desk.sheets.map(({ marker }) => marker))}. ${desk.moderations.length ? 'Marks were then agreed, with a reason where they differed.' : desk.sheets.length > 1 ? 'Marks have not been agreed yet.' : ''}`.trim()
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

/** An answer to a question of the branch, in words; empty without one. */
export function saidWords(
  { shelf }: Pick<PapersInput, 'shelf'>,
  id: string,
  answer: Answer | undefined,
): string {
  const question = questionOf(shelf.flow, id)
  return question && answer !== undefined ? answerText(question, answer) : ''
}

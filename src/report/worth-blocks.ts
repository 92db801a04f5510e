// Value for money for a document: the verdict first or why there is none, what it rests on, how sure it is, and what has no price.
import { next, start, summary } from '../calculators/simulation.ts'
import {
  appraise,
  breakEvenSentence,
  costSentence,
  drawsSentence,
  E_NAMES,
  ES,
  leftSentence,
  LEVEL_NAMES,
  perOutcomeSentence,
  reachSentence,
  swingsSentence,
  switchingSentence,
  unitCostOf,
  unpricedSentence,
  verdictSentence,
  WAY_NAMES,
  type Appraisal,
  type Leave,
  type Money,
  type Prices,
  type WorthSheet,
} from '../costing/worth/index.ts'
import type { Block } from './report.ts'
import {
  assumptionRows,
  costTable,
  outcomeTable,
  trialTable,
  viewTable,
  whoTable,
  yearTable,
} from './worth-tables.ts'

/** The same seed as on the page, so that both say the same. */
const SEED = 1

/**
 * The blocks of a section on value for money. Pure. What the answers do not allow to be put into pounds is not in it: the
 * appraisal is made here, under the same leave as on the page.
 * @param leave from `mayMonetise`, for the answers the document is about
 */
export function worthBlocks(sheet: WorthSheet, prices: Prices, leave: Leave): Block[] {
  const appraisal = appraise(sheet, prices, leave)
  const { money, costs } = appraisal
  return [
    { kind: 'lead', text: verdictSentence(appraisal, leave) },
    ...(sheet.invented
      ? [
          {
            kind: 'note',
            title: 'Invented figures.',
            text: 'This sheet began as an example. Some of its figures are made up.',
            tone: 'warning',
          } as const,
        ]
      : []),
    ...(leave.ratio.may ? [] : refusal(leave)),
    ...(money ? moneyBlocks(appraisal, money, sheet) : []),
    ...evenBlocks(appraisal),
    { kind: 'heading', text: 'What it costs' },
    ...(costs.plain === 0
      ? [{ kind: 'text', text: 'No costs have been put in yet.' } as const]
      : [{ kind: 'text', text: costSentence(appraisal, sheet) } as const, costTable(sheet, appraisal)]),
    ...(sheet.outcomes.length > 0
      ? [{ kind: 'heading', text: 'What it changes' } as const, outcomeTable(sheet, appraisal, prices)]
      : []),
    ...unpricedBlocks(sheet),
    ...judgementBlocks(sheet),
    { kind: 'heading', text: 'What the sums rest on' },
    { kind: 'facts', rows: assumptionRows(sheet) },
    ...unitBlocks(sheet, prices),
    {
      kind: 'text',
      text: 'Prices are brought to one year with the GDP deflator.',
      sources: ['S146', 'S140', 'S141'],
    },
    ...mindBlocks(appraisal, leave),
  ]
}

/** Where each published unit cost comes from. */
function unitBlocks({ outcomes }: WorthSheet, { unitCosts }: Prices): Block[] {
  const units = new Set(outcomes.flatMap(({ worth }) => unitCostOf(worth, unitCosts) ?? []))
  const items = [...units].map(({ what, caution, sources }) => ({
    label: 'Unit cost.',
    text: [what, caution].filter(Boolean).join('. '),
    sources,
  }))
  return items.length ? [{ kind: 'list', items }] : []
}

function refusal({ ratio, instead }: Leave): Block[] {
  return [
    { kind: 'heading', text: 'Why there is no ratio' },
    {
      kind: 'list',
      items: ratio.because.map(({ because, change, sources }) => ({
        text: [because, change].filter(Boolean).join(' '),
        sources,
      })),
    },
    { kind: 'heading', text: 'What to do instead' },
    { kind: 'list', ordered: true, items: instead.map(({ text }) => ({ text })) },
  ]
}

function moneyBlocks(appraisal: Appraisal, money: Money, sheet: WorthSheet): Block[] {
  const drawn = summary(next(start(money.plan, SEED), money.plan.draws))
  const switching = switchingSentence(money)
  return [
    { kind: 'text', text: leftSentence(money) },
    viewTable(money),
    { kind: 'heading', text: 'Who pays and who gains' },
    whoTable(appraisal),
    yearTable(appraisal),
    { kind: 'heading', text: 'How sure that is' },
    { kind: 'text', text: swingsSentence(money, sheet) },
    ...(switching ? [{ kind: 'text', text: switching } as const] : []),
    ...(drawn ? [{ kind: 'text', text: drawsSentence(drawn) } as const] : []),
    trialTable(money),
  ]
}

function evenBlocks({ breakEven, perOutcome }: Appraisal): Block[] {
  const lines = [
    ...breakEven.map((line) => [breakEvenSentence(line), reachSentence(line)].filter(Boolean).join(' ')),
    ...perOutcome.map(perOutcomeSentence),
  ]
  if (lines.length === 0) return []
  return [
    { kind: 'heading', text: 'What it must achieve, and what each result costs' },
    { kind: 'list', items: lines.map((text) => ({ text })) },
  ]
}

function unpricedBlocks(sheet: WorthSheet): Block[] {
  const said = sheet.unpriced.filter(({ what }) => what.trim() !== '')
  return [
    { kind: 'heading', text: 'What cannot be priced' },
    { kind: 'text', text: unpricedSentence(sheet) },
    ...(said.length > 0
      ? [
          {
            kind: 'table',
            caption: 'Gains and losses without a price',
            columns: [
              { title: 'What', width: 4 },
              { title: 'Which way', width: 2 },
              { title: 'How it is known', width: 4 },
            ],
            rows: said.map(({ what, way, known }) => [what, WAY_NAMES[way], known]),
            rowHeads: true,
          } as const,
        ]
      : []),
  ]
}

function judgementBlocks({ judgements }: WorthSheet): Block[] {
  return [
    { kind: 'heading', text: 'The five Es' },
    {
      kind: 'table',
      caption: 'A judgement and a reason for each; they are not to be added up',
      columns: [
        { title: 'What is judged', width: 3.5 },
        { title: 'Judgement', width: 1.5 },
        { title: 'Why', width: 5 },
      ],
      rows: ES.map((e) => {
        const { level, reason } = judgements[e]
        return [
          `${E_NAMES[e].name}: ${E_NAMES[e].asks}`,
          level ? LEVEL_NAMES[level] : 'Not judged yet',
          reason,
        ]
      }),
      rowHeads: true,
    },
  ]
}

function mindBlocks({ findings }: Appraisal, { ratio }: Leave): Block[] {
  const items = [
    ...findings.map(({ says, sources, level }) => ({
      ...(level === 'stop' && { label: 'Not counted.' }),
      text: says,
      sources,
    })),
    ...(ratio.may
      ? ratio.because.map(({ because, change, sources }) => ({
          text: [because, change].filter(Boolean).join(' '),
          sources,
        }))
      : []),
  ]
  return items.length > 0
    ? [
        { kind: 'heading', text: 'What to mind' },
        { kind: 'list', items },
      ]
    : []
}

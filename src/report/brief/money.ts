// What it may cost and how long it may take, with the pictures and what they rest on.
import { inPounds } from '../../costing/index.ts'
import {
  fitWords,
  insteadWords,
  sharedSentence,
  timeSentence,
  totalSentence,
  viewed,
} from '../advice/price-words.ts'
import { costParts, otherDelivery } from '../advice/cost-parts.ts'
import { capital } from '../advice/wording.ts'
import { bandsPicture } from '../drawings/bands.ts'
import { timelinePicture } from '../drawings/timeline.ts'
import type { Block, ReportSection } from '../report.ts'
import {
  deliveryWords,
  gradeCaution,
  gradeWords,
  rangeWords,
  vatWords,
  weeksRange,
} from '../words/cost-words.ts'
import { colourOf, type BriefInput } from './input.ts'

/** Costs; null where there are none to show. */
export function costSection({ flow, library, costs }: BriefInput): ReportSection | null {
  if (!costs) return null
  const { estimate, view } = costs
  const priced = estimate.methods
    .filter(({ partOf }) => partOf === undefined)
    .toSorted(
      (a, b) => viewed(b.cost[view.delivery], view).central - viewed(a.cost[view.delivery], view).central,
    )
  if (priced.length === 0) return null
  const name = (id: string) => library.methods[id]?.name ?? id
  const parts = costParts(estimate, library, view)
  const says = totalSentence(estimate, view)
  const shared = sharedSentence(estimate, view)
  const blocks: Block[] = [
    { kind: 'lead', text: says },
    {
      kind: 'text',
      text: `Grade ${estimate.grade}, ${gradeWords(estimate.grade)}. ${gradeCaution(estimate.grade)}`,
    },
    {
      kind: 'figure',
      caption: `What each part may cost, ${vatWords(view.withVat)}, at ${estimate.priceYear} prices`,
      picture: bandsPicture(
        parts.map(({ label, band, grade }) => ({ label, ...band, ...(grade && { grade }) })),
        { as: (value) => inPounds(value), colour: colourOf(flow), says },
      ),
    },
    {
      kind: 'table',
      caption: `Costs by method, ${vatWords(view.withVat)}`,
      columns: [
        { title: 'Method', width: 4 },
        { title: 'Low', align: 'right', width: 2.2 },
        { title: 'Most likely', align: 'right', width: 2.2 },
        { title: 'High', align: 'right', width: 2.4 },
        { title: capital(deliveryWords(otherDelivery(view.delivery))), width: 3.4 },
        { title: 'Grade', width: 1.5 },
      ],
      rows: parts.map(({ label, band: { low, central, high }, otherwise, grade = '–' }) => [
        label,
        ...[low, central, high].map((pounds) => inPounds(pounds)),
        rangeWords(otherwise),
        grade,
      ]),
      rowHeads: true,
    },
    ...(shared ? [{ kind: 'text' as const, text: shared }] : []),
    ...estimate.warnings.map((warning) => ({
      kind: 'note' as const,
      text: [warning.says, insteadWords(warning, library)].filter(Boolean).join(' '),
      tone: 'warning' as const,
    })),
    {
      kind: 'list',
      items: priced.map(({ id, evidence, judgement, sources }) => ({
        label: `${name(id)}.`,
        text: [evidence && `Evidence: ${evidence}`, judgement && `Judgement: ${judgement}`]
          .filter(Boolean)
          .join(' '),
        sources,
      })),
    },
    ...(estimate.changed > 0
      ? [
          {
            kind: 'note' as const,
            title: 'Changed by hand.',
            text: `${estimate.changed} of the rates and assumptions behind these figures ${estimate.changed === 1 ? 'was' : 'were'} changed by whoever made this.`,
            tone: 'information' as const,
          },
        ]
      : []),
    ...(estimate.leftOut.length
      ? [
          { kind: 'heading' as const, text: 'Not in these figures' },
          { kind: 'list' as const, items: estimate.leftOut.map((text) => ({ text })) },
        ]
      : []),
  ]
  return { id: 'costs', title: 'What it may cost', blocks }
}

/** Time; null where there is none to show. */
export function timeSection({ flow, costs }: BriefInput): ReportSection | null {
  const line = costs?.timeline
  if (!line || line.phases.length === 0) return null
  const says = timeSentence(line)
  return {
    id: 'time',
    title: 'How long it may take',
    blocks: [
      { kind: 'lead', text: says },
      { kind: 'text', text: fitWords(line) },
      ...line.warnings.map((warning) => ({
        kind: 'note' as const,
        text: warning.says,
        tone: 'warning' as const,
      })),
      {
        kind: 'figure',
        caption: 'What happens when; dots show how far it could slip',
        picture: timelinePicture(
          line.phases.map(({ label, start, length }) => ({
            label,
            start: start.central,
            end: start.central + length.central,
            latest: start.high + length.high,
          })),
          {
            colour: colourOf(flow),
            says,
            ...(line.deadline?.to !== undefined && { deadline: line.deadline.to }),
          },
        ),
      },
      {
        kind: 'table',
        caption: 'Phases',
        columns: [
          { title: 'Phase', width: 3 },
          { title: 'How long', width: 3 },
          { title: 'Because', width: 6 },
        ],
        rows: line.phases.map(({ label, length, because }) => [label, capital(weeksRange(length)), because]),
        rowHeads: true,
      },
    ],
  }
}

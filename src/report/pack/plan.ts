// When and for how much: the timetable for bidders, the money for whoever sends the pack.
import { inPounds } from '../../costing/index.ts'
import { fitWords, timeSentence, totalSentence } from '../advice/price-words.ts'
import { costParts } from '../advice/cost-parts.ts'
import { capital } from '../advice/wording.ts'
import type { Block } from '../report.ts'
import { gradeCaution, gradeWords, rangeWords, vatWords, weeksRange } from '../words/cost-words.ts'
import type { Scene } from './scene.ts'

/** The phases with room for days; nothing where none are known. */
export function timetableBlocks({ input }: Scene): Block[] {
  const line = input.costs?.timeline
  if (!line || line.phases.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Phases',
      columns: [
        { title: 'Phase', width: 4 },
        { title: 'How long', width: 3 },
        { title: 'From', width: 2 },
        { title: 'To', width: 2 },
      ],
      rows: line.phases.map(({ label, length }) => [label, capital(weeksRange(length)), '', '']),
      rowHeads: true,
    },
  ]
}

/** What each part may cost and how long it may take; nothing where there are no prices. */
export function budgetBlocks({ input }: Scene): Block[] {
  if (!input.costs) return []
  const { library, costs } = input
  const { estimate, timeline, view } = costs
  if (estimate.methods.every(({ partOf }) => partOf !== undefined)) return []
  const phases = timeline.phases.length > 0
  return [
    { kind: 'text', text: totalSentence(estimate, view) },
    {
      kind: 'text',
      text: `Grade ${estimate.grade}, ${gradeWords(estimate.grade)}. ${gradeCaution(estimate.grade)}`,
    },
    {
      kind: 'table',
      caption: `Prices to plan with, ${vatWords(view.withVat)}, at ${estimate.priceYear} prices`,
      columns: [
        { title: 'Part', width: 5 },
        { title: 'Most likely', align: 'right', width: 2 },
        { title: 'From and to', align: 'right', width: 3 },
        { title: 'Grade', width: 1 },
      ],
      rows: costParts(estimate, library, view).map(({ label, band, grade = '–' }) => [
        label,
        inPounds(band.central),
        rangeWords(band),
        grade,
      ]),
      rowHeads: true,
    },
    ...(estimate.leftOut.length
      ? [
          { kind: 'text' as const, text: 'Not in these figures:' },
          { kind: 'list' as const, items: estimate.leftOut.map((text) => ({ text })) },
        ]
      : []),
    // Where it fits, the sentence on time says so by itself.
    ...(phases
      ? [
          {
            kind: 'text' as const,
            text: `${timeSentence(timeline)} ${fitWords(timeline)}`,
          },
        ]
      : []),
    ...[...estimate.warnings, ...timeline.warnings].map(({ says }) => ({
      kind: 'note' as const,
      text: says,
      tone: 'warning' as const,
    })),
  ]
}

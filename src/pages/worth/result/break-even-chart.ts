// The break-even line as a picture: what is left at every number prevented, with the number that pays and what was found.
import {
  breakEvenSentence,
  eventsWords,
  nameIn,
  needWords,
  reachSentence,
  verbFor,
  type BreakEvenLine,
} from '../../../costing/worth/index.ts'
import type { CurveChart } from '../../../ui/charts/picture.ts'

/** A straight line through minus the cost, with rings where it pays and where the study’s estimate and range lie. */
export function breakEvenChart(line: BreakEvenLine): CurveChart {
  const { perYear, pvOfOne, cost, found, label, unit } = line
  const left = (events: number) => events * pvOfOne - cost
  const first = Math.min(0, found?.low ?? 0)
  const last = Math.max(perYear * 1.5, (found?.high ?? 0) * 1.1)
  const done = { prevent: 'prevented', save: 'saved', bring: 'brought' }[verbFor(unit)]
  const name = nameIn(label)
  const rings =
    found === undefined
      ? []
      : found.low === found.high
        ? [{ at: found.likely, label: `Found: ${eventsWords(found.likely)}` }]
        : [
            { at: found.likely, label: `Found: ${eventsWords(found.likely)}` },
            { at: found.low, label: `at least ${eventsWords(found.low)}` },
            { at: found.high, label: `at most ${eventsWords(found.high)}` },
          ]
  return {
    kind: 'curve',
    x: { label: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${done} a year`, as: 'decimal' },
    y: { label: 'Benefits less costs', as: 'pounds' },
    lines: [
      {
        label: 'Benefits less costs',
        points: [first, perYear, last].map((events) => [events, left(events)] as const),
      },
    ],
    marks: [
      { x: perYear, y: 0, label: `Pays from ${needWords(perYear)}` },
      ...rings.map(({ at, label: says }) => ({ x: at, y: left(at), label: says })),
    ],
    levels: [{ y: 0, label: 'Even' }],
    says: [breakEvenSentence(line), reachSentence(line)].filter(Boolean).join(' '),
  }
}

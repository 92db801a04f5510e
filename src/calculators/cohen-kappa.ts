// Two raters and categories without order.
import { answer } from './answer.ts'
import type { Calculator, Picture, Values } from './calculator.ts'
import { zFor } from './confidence.ts'
import { creditOf, crossTable, kappaOf, kappaWarnings, ratingInputs } from './kappa.ts'
import { decimalInWords, percentInWords, wholeInWords } from './numerals.ts'
import { readValues } from './read-values.ts'

export const cohenKappa: Calculator = {
  id: 'cohen-kappa',
  group: 'agreement',
  title: 'Cohen’s kappa',
  answers: 'Do two people who code the same cases agree more than by chance?',
  use: 'Before you count categories that somebody had to judge: case files, comments, incidents.',
  inputs: ratingInputs,
  formulas: [
    {
      says: 'The agreement found (o) beyond that expected by chance (e), as a part of what was possible.',
      formula: {
        row: [
          'κ',
          '=',
          {
            over: [
              { row: [{ sub: ['p', 'o'] }, '−', { sub: ['p', 'e'] }] },
              { row: ['1', '−', { sub: ['p', 'e'] }] },
            ],
          },
        ],
      },
    },
    {
      says: 'Chance: how often each rater uses category i.',
      formula: { row: [{ sub: ['p', 'e'] }, '=', '∑', { sub: ['p', 'i·'] }, { sub: ['p', '·i'] }] },
    },
  ],
  assumptions: [
    'Both rated every case, by themselves, without seeing the other’s codes.',
    'All disagreements are equally bad; if not, use weighted kappa.',
  ],
  validity: [
    'Two raters, at most 50 categories, and more than one of them used.',
    'From about 30 cases; below that it warns.',
    'If nearly all cases are in one category it warns.',
  ],
  sources: ['S147', 'S149', 'judgement'],
  example: {
    says: '200 cases in three categories (a table used by Fleiss, Cohen and Everitt).',
    input: { table: [106, 10, 4, 22, 28, 10, 2, 12, 6] },
    figures: { kappa: 0.4285714, agreement: 0.7, chance: 0.475 },
  },
  run(given) {
    const read = readValues(ratingInputs, given)
    if (!read.ok) return read
    const table = crossTable(read.values)
    if ('says' in table) return { ok: false, problems: [table] }
    const found = kappaOf(table.counts, creditOf(table.codes, 'none'))
    if (!found) return { ok: false, problems: [oneCategory] }
    const reach = zFor(read.values.level) * found.error
    const [low, high] = [Math.max(-1, found.kappa - reach), Math.min(1, found.kappa + reach)]
    return answer(
      [
        { id: 'kappa', label: 'Kappa', value: found.kappa, as: 'decimal', digits: 3 },
        { id: 'ci_low', label: 'Range, from', value: low, as: 'decimal', digits: 3 },
        { id: 'ci_high', label: 'Range, to', value: high, as: 'decimal', digits: 3 },
        { id: 'agreement', label: 'Cases coded alike', value: found.observed, as: 'percent' },
        { id: 'chance', label: 'Expected by chance', value: found.expected, as: 'percent' },
        { id: 'se', label: 'Standard error', value: found.error, as: 'decimal', digits: 4 },
      ],
      `The two agree on ${percentInWords(found.observed)} of ${wholeInWords(found.cases)} cases, where chance would give ${percentInWords(found.expected)}: kappa is ${decimalInWords(found.kappa)} (${decimalInWords(low)} to ${decimalInWords(high)}; 1 is perfect, 0 is chance).`,
      kappaWarnings(table, found),
    )
  },
  picture,
}

export const oneCategory = {
  says: 'Both raters put every case into one and the same category, so chance cannot be told from agreement. Choose cases that differ.',
}

function picture(given: Values): Picture | null {
  const read = readValues(ratingInputs, given)
  if (!read.ok) return null
  const table = crossTable(read.values)
  if ('says' in table) return null
  // Each category against all others: which ones the raters cannot tell apart.
  const z = zFor(read.values.level)
  const row = (label: string, counts: readonly (readonly number[])[], codes: readonly number[]) => {
    const found = kappaOf(counts, creditOf(codes, 'none'))
    if (!found) return []
    return [
      {
        label,
        low: Math.max(-1, found.kappa - z * found.error),
        central: found.kappa,
        high: Math.min(1, found.kappa + z * found.error),
      },
    ]
  }
  const split = table.codes.length > 2 && table.codes.length <= 12 ? table.codes : []
  const rows = [
    ...row('All categories', table.counts, table.codes),
    ...split.flatMap((code, i) => row(`${code} against the rest`, against(table.counts, i), [0, 1])),
  ]
  return rows.length === 0
    ? null
    : {
        kind: 'forest',
        x: { label: 'Kappa', as: 'decimal' },
        rows,
        line: { x: 0, label: 'Chance' },
        says: `${rows.map(({ label, central }) => `${label}: ${decimalInWords(central)}`).join('; ')}.`,
      }
}

/** The table folded to "this category" and "any other". */
function against(counts: readonly (readonly number[])[], category: number): number[][] {
  const folded = [
    [0, 0],
    [0, 0],
  ]
  counts.forEach((row, i) =>
    row.forEach((count, j) => (folded[i === category ? 0 : 1]![j === category ? 0 : 1]! += count)),
  )
  return folded
}

// What peers measured on the same fourteen-question job, each divided by the hand-written page of its own run, so that two
// machines can be compared. "Shown" and "usable" are over the line used here: 400 kbit/s, 400 ms round trip as TCP and TLS
// meet it, processor ÷ 4.
import type { Row } from './bench.ts'

interface Peer {
  name: string
  requests: number
  brotliKB: number
  shown: number
  usable: number
  answer: number
  growthKB: number | null
}

const peers: readonly Peer[] = [
  { name: 'vanilla-inline', requests: 1, brotliKB: 3, shown: 1, usable: 1, answer: 1, growthKB: 1.4 },
  {
    name: 'svelte-xstate',
    requests: 3,
    brotliKB: 26,
    shown: 2622 / 1540,
    usable: 2622 / 1540,
    answer: 1.14,
    growthKB: 5.5,
  },
  {
    name: 'svelte-prerender',
    requests: 2,
    brotliKB: 27,
    shown: 1537 / 1540,
    usable: 2537 / 1540,
    answer: 1.15,
    growthKB: 5.5,
  },
  {
    name: 'react-xstate',
    requests: 3,
    brotliKB: 73,
    shown: 3741 / 1540,
    usable: 3741 / 1540,
    answer: 1.47,
    growthKB: 8.9,
  },
  {
    name: 'ink',
    requests: 3,
    brotliKB: 31,
    shown: 2676 / 1540,
    usable: 2676 / 1540,
    answer: 1.19,
    growthKB: 1.8,
  },
  {
    name: 'govuk',
    requests: 6,
    brotliKB: 104,
    shown: 2326 / 1540,
    usable: 2453 / 1540,
    answer: 11.07,
    growthKB: 0,
  },
  {
    name: 'rjsf',
    requests: 3,
    brotliKB: 165,
    shown: 5783 / 1540,
    usable: 5783 / 1540,
    answer: 1.9,
    growthKB: 76.8,
  },
  {
    name: 'surveyjs',
    requests: 3,
    brotliKB: 297,
    shown: 9210 / 1540,
    usable: 9210 / 1540,
    answer: 4.55,
    growthKB: 23.3,
  },
  {
    name: 'typebot',
    requests: 3,
    brotliKB: 165,
    shown: 7250 / 1540,
    usable: 7250 / 1540,
    answer: 27.08,
    growthKB: null,
  },
]

/** Our ratios from the rows of a run, above the peers' published ones. */
export function besidePeers(rows: readonly Row[]): string {
  const of = (figure: string) => rows.find((row) => row.figure === figure)?.median ?? NaN
  const ours = (['home', 'works'] as const).map((name) => ({
    name: `ours, ${name}`,
    requests: of(`${name}: requests until shown`),
    brotliKB: of(`${name}: until usable, brotli kB`),
    shown: of(`${name}: shown ÷ reference`),
    usable: of(`${name}: usable ÷ reference`),
    answer: of('answer ÷ reference'),
    growthKB: of('works: heap growth a journey, kB'),
  }))
  const cell = (value: number | null, digits: number) =>
    value === null || Number.isNaN(value) ? '–' : value.toFixed(digits)
  const lines = [...ours, ...peers].map(({ name, requests, brotliKB, shown, usable, answer, growthKB }) => [
    name,
    cell(requests, 0),
    cell(brotliKB, 0),
    cell(shown, 2),
    cell(usable, 2),
    cell(answer, 2),
    cell(growthKB, 1),
  ])
  const head = ['target', 'requests', 'brotli kB', 'shown ÷', 'usable ÷', 'answer ÷', 'kB a journey']
  return [head, ...lines]
    .map(([first = '', ...rest]) => first.padEnd(18) + rest.map((each) => each.padStart(14)).join(''))
    .join('\n')
}

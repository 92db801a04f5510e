// Numbers of sample size and clusters that others worked out, asked for as somebody on the command line would: by name, with
// nothing said of what is to be worked out. Each must hold to 1e-4 of its size.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Values } from './calculator.ts'
import { calculatorById } from './index.ts'

const { rows } = JSON.parse(
  readFileSync(new URL('fixtures/worked-sample-sizes.json', import.meta.url), 'utf8'),
) as { rows: { row: string; calculator: string; example: Values; expected: Record<string, number> }[] }

test.each(rows)('$row: $calculator $example', ({ calculator, example, expected }) => {
  const result = calculatorById(calculator)?.run(example)
  if (!result?.ok) throw new Error(JSON.stringify(result))
  const ours = Object.fromEntries(result.figures.map(({ id, value }) => [id, value]))
  expect(Object.keys(expected).length).toBeGreaterThan(0)
  for (const [id, value] of Object.entries(expected))
    expect(
      Math.abs((ours[id] ?? NaN) - value) / Math.abs(value),
      `${id}: ${ours[id]} for ${value}`,
    ).toBeLessThanOrEqual(1e-4)
})

test('all of them are there', () => {
  expect(rows.length).toBe(46)
})

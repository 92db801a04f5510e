// What holds for every calculator, whoever wrote it: its example is true, it starts from sensible values, and nothing that can
// be entered makes it throw or show something that is not a number.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calculator, Input, Picture, Result, Values } from './calculator.ts'
import { calculators } from './index.ts'
import { rebaseWith } from './rebase.ts'

const { deflators } = JSON.parse(
  readFileSync(new URL('fixtures/worked-values.json', import.meta.url), 'utf8'),
) as { deflators: Record<string, number> }

const all = [...calculators, rebaseWith(deflators)]
const named = all.map((calculator) => [calculator.id, calculator] as const)

/** Every number a picture would draw. */
function numbersIn(picture: Picture): number[] {
  if (picture.kind === 'curve')
    return [
      ...picture.lines.flatMap(({ points }) => points.flat()),
      ...picture.marks.flatMap(({ x, y }) => [x, y]),
      ...(picture.levels ?? []).map(({ y }) => y),
    ]
  if (picture.kind === 'forest') return picture.rows.flatMap(({ low, central, high }) => [low, central, high])
  if (picture.kind === 'tornado')
    return [picture.base, ...picture.rows.flatMap(({ low, high }) => [low, high])]
  return picture.points.flat()
}

function expectSound({ run, picture }: Calculator, given: Values): Result {
  const result = run(given)
  if (result.ok) {
    for (const { id, value, label } of result.figures) {
      expect(Number.isFinite(value), id).toBe(true)
      expect(label).not.toBe('')
    }
    expect(result.sentence).toMatch(/^.{20,}[.:!?]$/s)
    expect([result.sentence, ...result.warnings.map(({ says }) => says)].join(' ')).not.toMatch(
      /NaN|undefined|Infinity|null|∞/,
    )
  } else {
    expect(result.problems.length).toBeGreaterThan(0)
    for (const { says } of result.problems) expect(says).toMatch(/^.{15,}[.!?…]$/s)
  }
  const drawn = picture?.(given)
  if (drawn) {
    expect(numbersIn(drawn).filter((value) => !Number.isFinite(value))).toEqual([])
    expect(drawn.says).not.toMatch(/NaN|undefined|Infinity/)
  }
  return result
}

/** Anything the input allows, its ends above all. */
function allowed(input: Input): fc.Arbitrary<number | string | number[] | undefined> {
  if (input.kind === 'choice') return fc.constantFrom(...input.options.map(({ id }) => id))
  const { min, max } = input
  const within = fc.oneof(
    fc.double({ min, max, noNaN: true }),
    fc.constantFrom(min, max),
    fc.double({ min, max: Math.min(max, min + 10), noNaN: true }),
  )
  if (input.kind === 'list') {
    const whole = within.map((value) => Math.min(max, Math.max(min, Math.round(value))))
    return fc.array(input.whole ? whole : fc.oneof(within, whole), {
      minLength: input.fewest,
      maxLength: Math.min(input.most, input.fewest + 12),
    })
  }
  return input.whole ? within.map((value) => Math.round(value)) : within
}

const hostile = fc.constantFrom<unknown>(
  NaN,
  Infinity,
  -1,
  0,
  1e308,
  -1e308,
  5e-324,
  '',
  '12',
  'x',
  null,
  [],
  [NaN],
  {},
  true,
  '__proto__',
)

describe.each(named)('%s', (_, calculator) => {
  const { id, inputs, example, run, picture } = calculator

  test('keeps to the form', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
    expect(calculator.answers).toMatch(/\?$/)
    const ids = inputs.flatMap((input) => [input.id, ...(input.also ?? [])])
    expect(new Set(ids).size).toBe(ids.length)
    for (const list of [calculator.formulas, calculator.assumptions, calculator.validity, calculator.sources])
      expect(list.length).toBeGreaterThan(0)
    for (const source of calculator.sources) expect(source).toMatch(/^(S\d+|judgement)$/)
    for (const input of inputs) {
      if (input.kind !== 'number' || input.default === undefined) continue
      expect(input.default).toBeGreaterThanOrEqual(input.min)
      expect(input.default).toBeLessThanOrEqual(input.max)
    }
  })

  test('its worked example is true', () => {
    const result = expectSound(calculator, example.input)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const ours = Object.fromEntries(result.figures.map((figure) => [figure.id, figure.value]))
    expect(Object.keys(example.figures).length).toBeGreaterThan(0)
    for (const [figure, value] of Object.entries(example.figures))
      expect(Math.abs((ours[figure] ?? NaN) - value), figure).toBeLessThanOrEqual(1e-4 * Math.abs(value))
    const ids = result.figures.map((figure) => figure.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('gives the same for the same, and draws what it works out', () => {
    expect(run(example.input)).toEqual(run(example.input))
    expect(picture?.(example.input)).toEqual(picture?.(example.input))
    if (picture) expect(picture(example.input)).not.toBeNull()
  })

  test('shows nothing that is not a number, whatever is allowed', () => {
    const values = fc.record(
      Object.fromEntries(inputs.map((input) => [input.id, fc.option(allowed(input), { nil: undefined })])),
    )
    fc.assert(
      fc.property(values, (given) => void expectSound(calculator, given)),
      { numRuns: 150 },
    )
  })

  test('refuses what is not allowed, with a message', () => {
    const values = fc.record(Object.fromEntries(inputs.map((input) => [input.id, hostile])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(values, (given) => void expectSound(calculator, given as Values)),
      { numRuns: 150 },
    )
    expect(run({ ...example.input, nonsense: 1 }).ok).toBe(false)
  })
})

test('ids are given once', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

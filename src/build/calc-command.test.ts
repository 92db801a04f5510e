// The command with a toy calculator: what it prints, and what it says when something is wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Calculator } from '../calculators/calculator.ts'
import { runCalc } from './calc-command.ts'

const toy: Calculator = {
  id: 'toy-boxes',
  group: 'sample',
  title: 'Boxes',
  answers: 'How many boxes do the toys need?',
  use: 'Before tidying.',
  inputs: [
    {
      kind: 'number',
      id: 'toys',
      label: 'Toys',
      says: 'All of them.',
      min: 0,
      max: 1000,
      step: 1,
      whole: true,
    },
    { kind: 'number', id: 'size', label: 'Toys in a box', says: '', min: 0, max: 50, step: 1, default: 10 },
    {
      kind: 'number',
      id: 'lost',
      also: ['gone'],
      label: 'Lost',
      says: '',
      min: 0,
      max: 1,
      step: 0.01,
      unit: 'share',
      optional: true,
    },
    {
      kind: 'choice',
      id: 'lid',
      label: 'Lid',
      says: '',
      options: [
        { id: 'on', text: 'On' },
        { id: 'off', text: 'Off' },
      ],
      default: 'on',
    },
    {
      kind: 'list',
      id: 'weights',
      label: 'Weights',
      says: '',
      min: 0,
      max: 9,
      fewest: 1,
      most: 3,
      default: [1, 2],
    },
  ],
  formulas: [],
  assumptions: [],
  validity: [],
  sources: ['judgement'],
  example: { says: 'Forty toys.', input: { toys: 40 }, figures: { boxes: 4 } },
  run: ({ toys, size }) =>
    size === 0
      ? { ok: false, problems: [{ input: 'size', says: 'A box must hold something.' }] }
      : {
          ok: true,
          figures: [
            { id: 'boxes', label: 'Boxes', value: Math.ceil(Number(toys) / Number(size)), as: 'whole' },
          ],
          sentence: 'Enough boxes.',
          warnings: Number(toys) > 900 ? [{ input: 'toys', says: 'That is many.' }] : [],
        },
}

const folder = mkdtempSync(join(tmpdir(), 'calc-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function call(words: readonly string[], piped?: string) {
  let out = ''
  let err = ''
  async function* input() {
    await Promise.resolve()
    yield piped ?? ''
  }
  const code = await runCalc(words, [toy], {
    input: input(),
    isKeyboard: piped === undefined,
    out: (text) => (out += text),
    err: (text) => (err += text),
  })
  return { code, out, err }
}

test('works out one line of JSON with the agreed keys, defaults filled in', async () => {
  const { code, out, err } = await call(['toy-boxes', '{"toys": 41}'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.trimEnd().split('\n')).toHaveLength(1)
  expect(JSON.parse(out)).toEqual({
    calculator: 'toy-boxes',
    values: { toys: 41, size: 10, lid: 'on', weights: [1, 2] },
    figures: { boxes: 5 },
    sentence: 'Enough boxes.',
    warnings: [],
  })
})

test('takes values from a file, a pipe or a dash, and hands on warnings', async () => {
  const file = join(folder, 'values.json')
  writeFileSync(file, '\uFEFF{"toys": 950}')
  for (const answer of [
    await call(['toy-boxes', file]),
    await call(['toy-boxes'], '{"toys": 950}\n'),
    await call(['toy-boxes', '-'], '{"toys": 950}'),
  ]) {
    expect(answer.code).toBe(0)
    expect(JSON.parse(answer.out)).toMatchObject({ figures: { boxes: 95 }, warnings: [{ input: 'toys' }] })
  }
})

test.each([
  [
    'an input that is missing',
    ['toy-boxes', '{}'],
    /^toys: Toys is missing\. Enter a whole number from 0 to 1000\.\n$/,
  ],
  ['text for a number', ['toy-boxes', '{"toys": "x"}'], /^toys: Toys: “x” is not a number/],
  ['several problems', ['toy-boxes', '{"toys": -1, "lost": 3}'], /^toys: .*\nlost: .*\n$/],
  [
    'an unknown input',
    ['toy-boxes', '{"toys": 1, "toy": 2}'],
    /no input called “toy”\. The inputs are: toys, size/,
  ],
  [
    'what only the formula knows',
    ['toy-boxes', '{"toys": 1, "size": 0}'],
    /^size: A box must hold something\.\n$/,
  ],
  ['a list instead of values', ['toy-boxes', '[1]'], /^Give the values by name/],
  ['broken JSON', ['toy-boxes', '{"toys": 4,}'], /^The values are not JSON \(line 1, column 12/],
  ['words without quotation marks', ['toy-boxes', '{toys:', '4}'], /one JSON object, in quotation marks/],
  ['a file that is not there', ['toy-boxes', 'none.json'], /neither JSON nor a file/],
  ['an unknown calculator', ['toy-boxs', '{}'], /no calculator `toy-boxs`\. Did you mean `toy-boxes`/],
])('refuses %s: on standard error alone, with exit code 1', async (_, words, says) => {
  const { code, out, err } = await call(words)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(says)
})

test('lists the calculators for people', async () => {
  const { code, out } = await call([])
  expect(code).toBe(0)
  expect(out).toContain('toy-boxes\n  How many boxes do the toys need?\n')
  expect(out).toContain('toys: whole number, 0 to 1000, needed')
  expect(out).toContain('lost: number (a share), 0 to 1, may be left out, also read as gone')
  expect(out).toContain('lid: on | off, default "on"')
  expect(out).toContain('weights: list of 1 to 3 numbers, each 0 to 9, default [1,2]')
})

test('lists them for programs, and one alone', async () => {
  const all = JSON.parse((await call(['--json'])).out) as {
    id: string
    inputs: { id: string; max?: number }[]
  }[]
  expect(all[0]?.id).toBe('toy-boxes')
  expect(all[0]?.inputs[0]).toMatchObject({ id: 'toys', max: 1000 })
  expect(JSON.parse((await call(['toy-boxes', '--json'])).out)).toMatchObject({ id: 'toy-boxes' })
  expect((await call(['toy-boxes'])).out).toContain(`npm run -s calc -- toy-boxes '{"toys":40}'`)
})

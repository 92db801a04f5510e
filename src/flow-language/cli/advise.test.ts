import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { call, linesOf } from '../../../tests/toys/call-flow.ts'

const folder = mkdtempSync(join(tmpdir(), 'answers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CASE = { stage: 'planned', priority: ['cost', 'new'], alloc: 'individual', budget: 'some' }

function advise(input: string, ...more: string[]) {
  return call(['advise', 'toy', ...more], input)
}

it('turns answers into a line of JSON with the agreed keys', async () => {
  const { code, out, err } = await advise(JSON.stringify(CASE))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.endsWith('}\n')).toBe(true)
  const [line] = linesOf(out)
  expect(Object.keys(line ?? {})).toEqual([
    ...['flow', 'version', 'path', 'current', 'dormant', 'facts', 'methods', 'primary', 'bestAvailable'],
    ...['advice', 'package', 'cost', 'weeks', 'doubts'],
  ])
  expect(line).toMatchObject({
    ...{
      flow: 'toy',
      version: 2,
      path: ['stage', 'priority', 'alloc', 'budget'],
      current: null,
      dormant: [],
    },
    ...{
      facts: { tier: 'high', strength: 'strong' },
      primary: 'im-rct',
      bestAvailable: null,
      cost: null,
      weeks: null,
    },
    package: { minimum: ['mo-min'], performance: [], process: [], impact: ['im-rct'], value: [] },
  })
  expect(line?.['methods']).toContainEqual({
    id: 'im-crct',
    status: 'not_feasible',
    reasons: [
      {
        ...{ rule: 'T2', severity: 'block', because: 'Groups cannot be allocated by lottery.' },
        change: 'Draw lots between teams.',
      },
    ],
  })
})

it('says which questions a verdict still needs', async () => {
  const { out } = await advise('{"stage": "planned", "priority": ["cost"]}')
  const [line] = linesOf(out)
  expect(line).toMatchObject({ current: 'alloc', bestAvailable: null, primary: 'im-did' })
  expect(line?.['methods']).toContainEqual({
    id: 'im-rct',
    status: 'possible',
    reasons: [
      {
        ...{ rule: 'unanswered', severity: 'caveat', because: 'Not answered yet: Could chance decide?' },
        change: null,
      },
    ],
  })
})

it.each([
  ['one object', JSON.stringify(CASE), 1],
  ['one object over several lines', JSON.stringify(CASE, null, 2), 1],
  ['an array', JSON.stringify([CASE, {}, CASE]), 3],
  ['an array over several lines', JSON.stringify([CASE, {}], null, 2), 2],
  ['an empty array', '[]', 0],
  ['an object a line', `${JSON.stringify(CASE)}\n{}\n`, 2],
  ['no newline at the end', `{}\n${JSON.stringify(CASE)}`, 2],
  ['blank lines', `\n\n${JSON.stringify(CASE)}\n\n  \n{}\n\n`, 2],
  ['Windows line ends and a byte order mark', `\uFEFF${JSON.stringify(CASE)}\r\n\r\n{}\r\n`, 2],
  ['work as it is saved', JSON.stringify({ flow: 'toy', version: 1, answers: CASE }), 1],
])('reads %s', async (_, input, cases) => {
  const { code, out, err } = await advise(input)
  expect(linesOf(out)).toHaveLength(cases)
  expect(code).toBe(0)
  expect(err).toBe(cases ? '' : 'There are no answers in the input. For no answers at all, give {}.\n')
  // Every way of writing the same case comes to the same advice.
  const first = linesOf(out)[0]
  if (cases) expect(first?.['primary']).toBe(input.startsWith('{}') ? 'im-did' : 'im-rct')
})

it('reads a file as well as standard input', async () => {
  const file = join(folder, 'answers.json')
  writeFileSync(file, JSON.stringify(CASE))
  expect(linesOf((await call(['advise', 'toy', file])).out)).toHaveLength(1)
  expect(linesOf((await call(['advise', 'toy', '-'], '{}')).out)).toHaveLength(1)
  expect(await call(['advise', 'toy', join(folder, 'none.json')])).toMatchObject({
    ...{ code: 2, out: '', err: expect.stringMatching(/^There is no file .*none\.json\.\n$/) as string },
  })
  expect(await call(['advise', 'toy'], undefined)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/pipe/) as string,
  })
})

it('skips what is not JSON, says where and why, and goes on', async () => {
  const { code, out, err } = await advise(`{}\n{"stage": planned}\n5\nnull\n["a"]\n{"stage": "pla\n{}\n`)
  expect(linesOf(out)).toHaveLength(2)
  expect(code).toBe(1)
  expect(err.split('\n').slice(0, -1)).toEqual([
    expect.stringMatching(
      /^line 2: skipped, because this is not JSON \(column 11: expected a value.*found planned}\)\.$/,
    ),
    'line 3: skipped, because this is the number 5, not a set of answers such as {"stage": "planned"}.',
    'line 4: skipped, because this is null, not a set of answers such as {"stage": "planned"}.',
    'line 5: skipped, because this is a list, not a set of answers such as {"stage": "planned"}.',
    expect.stringMatching(/^line 6: skipped, because this is not JSON \(column 11: .*\)\.$/),
    '5 of 7 cases could not be read.',
  ])
})

it('skips a first line that is not JSON as well', async () => {
  const { code, out, err } = await advise(`nonsense\n{}\n`)
  expect(linesOf(out)).toHaveLength(1)
  expect(code).toBe(1)
  expect(err).toMatch(/^line 1: skipped/)
})

it('points into a broken document', async () => {
  const { code, out, err } = await advise('{\n  "stage": "planned",\n  "alloc": group\n}')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^the input: skipped, because this is not JSON \(line 3, column 12: /)
})

it('reports what it ignores, once each, and names the nearest', async () => {
  const odd = { stagee: 'planned', stage: 'plannd', priority: ['none', 'cost'], alloc: ['group'], x: 1 }
  const { code, out, err } = await advise(`{}\n${JSON.stringify(odd)}\n${JSON.stringify(odd)}\n`)
  expect(code).toBe(0)
  expect(linesOf(out)).toHaveLength(3)
  expect(err.split('\n')).toEqual([
    'line 2: ignored `stagee`: there is no such question in `toy`. Did you mean `stage`?',
    'line 2: ignored `x`: there is no such question in `toy`.',
    'line 2: ignored `plannd`: `stage` has no such option. Did you mean `planned`? It can be `planned`, `early`, `ended` or `dk`.',
    'line 2: ignored `none`: it cannot stand beside other answers to `priority`.',
    'line 2: ignored ["group"]: the answer to `alloc` should be one option id.',
    '1 more: ignored `stagee`: there is no such question in `toy`. Did you mean `stage`?',
    '1 more: ignored `x`: there is no such question in `toy`.',
    '1 more: ignored `plannd`: `stage` has no such option. Did you mean `planned`? It can be `planned`, `early`, `ended` or `dk`.',
    '1 more: ignored `none`: it cannot stand beside other answers to `priority`.',
    '1 more: ignored ["group"]: the answer to `alloc` should be one option id.',
    '',
  ])
})

it('follows things to their new names', async () => {
  const { out, err } = await advise('{"stage": "begun", "lottery": "individual", "priority": ["cost"]}')
  expect(linesOf(out)[0]).toMatchObject({ path: ['stage', 'priority', 'alloc'] })
  expect(err).toBe(
    'line 1: option `begun` of `stage` is now `early`.\nline 1: question `lottery` is now `alloc`.\n',
  )
})

it('says when answers come from another flow', async () => {
  const { err } = await advise('{"flow": "soon", "version": 1, "answers": {"stage": "planned"}}')
  expect(err).toBe('line 1: these answers were given in the flow `soon`; read as `toy`.\n')
})

it('writes each line as soon as it can', async () => {
  const seen: string[] = []
  async function* input() {
    yield '{}\n{"stage": "pla'
    expect(seen).toHaveLength(1)
    yield 'nned"}\n'
    expect(seen).toHaveLength(2)
  }
  const { out } = await call(['advise', 'toy'], input(), (text) => void seen.push(text))
  expect(linesOf(out)).toHaveLength(2)
})

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { editedToys, type Edit } from '../../../tests/toys/read-toys.ts'
import { call, linesOf } from '../../../tests/toys/call-flow.ts'

const temporary = mkdtempSync(join(tmpdir(), 'toys-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
let folders = 0

/** The toy folder on disk, with some words changed. */
function folderWith(...edits: Edit[]): string {
  const folder = join(temporary, String(folders++))
  for (const [path, text] of editedToys(...edits).texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

it('lists the commands', async () => {
  expect(await call(['--help'])).toMatchObject({ code: 0, err: '' })
  const { out } = await call(['help'])
  for (const name of ['check', 'advise', 'what-if', 'map', 'stats', 'schema'])
    expect(out).toContain(`\n  ${name} `)
})

it.each(['check', 'advise', 'what-if', 'map', 'stats', 'schema'])('explains %s', async (name) => {
  const { code, out, err } = await call([name, '--help'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(new RegExp(`^npm run flow -- ${name}`))
})

it.each([
  [['chekc'], /no command `chekc`\. Did you mean `check`\?/],
  [['check', '--jsn'], /--jsn/],
  [['check', 'toy'], /toy is one word too many/],
  [['advise', 'toy', 'a', 'b'], /b is one word too many/],
  [['advise'], /Which flow\? It can be `toy` or `soon`/],
  [['advise', 'toi'], /no flow `toi`\. Did you mean `toy`\?/],
  [['map', 'toy', '--format', 'png'], /svg or text, not png/],
  [['what-if', 'toy'], /Which method\?/],
  [['what-if', 'toy', 'im-rtc'], /no method `im-rtc` in `toy`\. Did you mean `im-rct`\?/],
])('refuses %j in words', async (argv, says) => {
  const { code, out, err } = await call(argv, '{}')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(says)
})

it('gives no advice from a flow that is not ready', async () => {
  expect(await call(['advise', 'soon'], '{}')).toMatchObject({
    ...{ code: 1, out: '', err: 'Flow `soon` is still being prepared: it gives no advice yet.\n' },
  })
  const faulty = folderWith({ from: '[group, fixed]', to: '[grup, fixed]' })
  const refused = await call(['advise', 'toy'], '{}', undefined, faulty)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toMatch(
    /^Flow `toy` has faults and cannot be used:\n.*toy\.yaml \(79:21\): `alloc` has no option/,
  )
  const unreadable = folderWith({ from: 'title: Does', to: 'title: "Does' })
  expect((await call(['advise', 'toy'], '{}', undefined, unreadable)).err).toMatch(
    /^Flow `toy` cannot be read:\n/,
  )
})

it('finds the smallest changes', async () => {
  const input = '{"stage":"planned","priority":["cost"],"alloc":"group","budget":"none"}'
  const { code, out, err } = await call(['what-if', 'toy', 'im-crct'], input)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(linesOf(out)).toEqual([
    {
      ...{ flow: 'toy', version: 2, method: 'im-crct', now: 'possible', possible: [] },
      recommended: [
        {
          reaches: 'recommended',
          changes: [{ question: 'budget', from: 'none', to: 'some', control: 'effort' }],
          ...{ thenAsked: [], gains: [], loses: [] },
        },
      ],
    },
  ])
})

it('passes sound content', async () => {
  expect(await call(['check'])).toEqual({
    code: 0,
    out: '0 errors, 0 warnings (checked: toy, soon)\n',
    err: '',
  })
  const { code, out } = await call(['check', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ ok: true, errors: 0, warnings: 0, findings: [] })
})

it('reports faults and findings alike, with file, line and column', async () => {
  const folder = folderWith(
    { from: 'terms: [proportionate]', to: 'terms: [proportional]', file: 'toy.yaml' },
    { from: 'says: No more', to: 'says: <b>No</b> more', file: 'glossary.yaml' },
  )
  const { code, out } = await call(['check'], undefined, undefined, folder)
  expect(code).toBe(1)
  expect(out).toMatch(/toy\.yaml:21:13: error: The glossary has no term `proportional`.*\[unknown\]\n/)
  expect(out).toMatch(/glossary\.yaml:1:51: error: `says` must not hold HTML tags.*\[shape\]\n/)
  expect(out).toMatch(/2 errors, 0 warnings/)
})

it('reports a rule that can never fire, with its line', async () => {
  const never = 'when: { all: [{ alloc: [group, fixed] }, { stage: ended }] }'
  const folder = folderWith({ from: 'when: { alloc: [group, fixed] }', to: never })
  const { code, out } = await call(['check', '--json'], undefined, undefined, folder)
  const report = JSON.parse(out) as { ok: boolean; findings: { code: string }[] }
  expect({ code, ok: report.ok }).toEqual({ code: 1, ok: false })
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      ...{ code: 'rule-never', level: 'error', flow: 'toy', line: 76, column: 5 },
      file: expect.stringMatching(/toy\.yaml$/) as string,
    }),
  )
})

it('says so when there is nothing to check', async () => {
  const empty = join(temporary, 'empty')
  mkdirSync(empty)
  expect(await call(['check'], undefined, undefined, empty)).toMatchObject({
    ...{ code: 1, out: expect.stringContaining('There is no flow in this folder.') as string },
  })
  expect(await call(['check'], undefined, undefined, join(temporary, 'none'))).toMatchObject({
    code: 2,
    out: '',
  })
})

it('counts', async () => {
  const { code, out } = await call(['stats', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({
      flow: 'toy',
      version: 2,
      questions: 4,
      methods: 4,
      rules: 7,
      paths: '124',
      longest: 4,
    }),
  ])
  expect((await call(['stats'])).out).toMatch(/^flow +version .*\ntoy +2 /)
})

it('draws a flow, and outlines it', async () => {
  const outline = (await call(['map', 'toy'])).out
  expect(outline).toMatch(/^Does the toy work\? \(toy, version 2, reviewed 2026-11-22 by The toy makers\)\n/)
  expect(outline).toContain(
    '  4. Is there money for an evaluation? [budget]\n     Asked if tier is medium or high.',
  )
  expect(outline).toContain('Shared with: value.\n     Read by: T4.\n       - None [none]')
  expect(outline).toContain(
    'Asked if “Where is it now?” is “Not started” or “Just started” and tier is not low.',
  )
  expect(outline).toMatch(/You leave with: A toy design\n$/)
  expect((await call(['map', 'soon'])).out).toMatch(/\(soon, being prepared\)/)
  const drawing = (await call(['map', 'toy', '--format', 'svg'])).out
  expect(drawing).toMatch(/^<svg [^]*<\/svg>\n$/)
  expect(drawing.match(/<g data-stop=/g)).toHaveLength(4)
  expect(drawing).toContain('<title id="title">Does the toy work?</title>')
  expect(drawing).toMatch(/<desc id="desc">4 stops in their order and 2 side tracks/)
})
